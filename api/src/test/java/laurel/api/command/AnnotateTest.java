package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class AnnotateTest extends CommandTest {

    private Said annotate(Path to) {
        return laurel("check", book, "--annotate", to, "--lang", "en");
    }

    @Test
    void writesCopiesOfTheWorkbooksThatHaveAProblem() throws IOException {
        bonus("P5 | ninety | 0.3");
        open("more/second.xlsx", "Second", "P5 | 80 | 0.3");
        Map<String, Long> before = times();
        Path copies = folder.resolve("copies");
        Said said = annotate(copies);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).first().asString().startsWith("ERROR  bonus.xlsx › Bonus › B4");
        assertThat(said.out())
                .containsExactly(
                        "Annotated workbooks: 2, in " + copies + ".",
                        "The book cannot be used: errors: 1, warnings: 2.");
        assertThat(comment(copies.resolve("bonus.xlsx"))).startsWith("———— Laurel ————\nError: \"ninety\" is no value");
        assertThat(times()).isEqualTo(before);

        open("bonus.xlsx", "Bonus", "P5 | >= 100% | 0.3");
        Said good = annotate(copies);
        assertThat(good.exit()).isZero();
        assertThat(good.out()).contains("Annotated workbooks: 2, in " + copies + ".");
        assertThat(copies.resolve("more/second.xlsx")).exists();
        try (Stream<Path> files = Files.walk(copies)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    /** A table that leaves something open, which is a warning. */
    private void open(String file, String name, String row) throws IOException {
        new Workbook()
                .sheet(name, "Table", "Name | " + name, "Level | OKR score | Bonus", row)
                .write(book.resolve(file));
    }

    private Map<String, Long> times() throws IOException {
        Map<String, Long> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(book)) {
            for (Path file : files.toList()) {
                times.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
            }
        }
        return times;
    }

    private static String comment(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return workbook.getSheet("Bonus")
                    .getRow(3)
                    .getCell(1)
                    .getCellComment()
                    .getString()
                    .getString();
        }
    }

    @Test
    void tellsProgramsWhereTheCopiesAre() throws IOException {
        open("bonus.xlsx", "Bonus", "P5 | >= 100% | 0.3");
        Path copies = folder.resolve("copies");
        Said said = laurel("check", book, "--annotate", copies, "--json", "--lang", "en");
        assertThat(said.out())
                .singleElement()
                .asString()
                .contains("\"annotated\":[\"" + copies.resolve("bonus.xlsx") + "\"]");
    }

    @Test
    void writesNothingIntoTheBookItself() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), book);
        for (Path to : List.of(book, book.resolve("copies/deep"), link.resolve("copies"))) {
            Said said = annotate(to);
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err().get(0))
                    .isEqualTo("Annotated workbooks would become a part of the book in " + to
                            + ": choose a folder outside of it.");
        }
        assertThat(book.resolve("copies")).doesNotExist();
    }

    @Test
    void saysWhyACopyCannotBeWritten() throws IOException {
        open("bonus.xlsx", "Bonus", "P5 | >= 100% | 0.3");
        Path blocked = Files.writeString(folder.resolve("file"), "no folder");
        Said said = annotate(blocked);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err().get(0))
                .startsWith("ERROR  " + blocked.resolve("bonus.xlsx")
                        + "  The file cannot be written: a file stands where its folder should be");
    }
}
