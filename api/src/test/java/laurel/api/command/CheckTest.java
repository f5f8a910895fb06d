package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class CheckTest extends CommandTest {

    @Test
    void saysWhatAGoodBookHoldsAndWhatNoCaseReaches() throws IOException {
        new Workbook()
                .sheet(
                        "Cases",
                        "Cases",
                        "Period | 2025",
                        "Currency | CNY",
                        "case | Level | Monthly salary | OKR score | Bonus",
                        "over | P5 | 1000 | 1.2 | 300")
                .write(book.resolve("cases.xlsx"));
        Said said = check();
        assertThat(said.out())
                .containsExactly(
                        "Tables: 1, rows: 2, DRL rules: 0, cases run: 1.",
                        "Not reached by any case: bonus.xlsx › Bonus: 5.");
        assertThat(said.err()).singleElement().asString().startsWith("WARNING  bonus.xlsx › Bonus  No case reaches");
        assertThat(said.exit()).isZero();
    }

    @Test
    void tellsAllMistakesAtOnceEachWithItsPlace() throws IOException {
        table("names.xlsx", "Bonus", "P5 | >= 100% | 0.3");
        bonus("P5 | >= 100% | 0.1); System.exit(1", "P6 | ninety | '0.3", "", "P4 | >= 100% | =1/0");
        new Workbook().sheet("Prices", "Price list").write(book.resolve("other.xlsx"));
        new Workbook()
                .sheet("T", "Table", "Name | Second", "Levle | Bonus", "P5 | 0.1")
                .write(book.resolve("second.xlsx"));
        Files.writeString(book.resolve("scan.xlsx"), "this is no workbook");
        Files.writeString(book.resolve("old.xls"), "neither is this");
        Said said = check();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .allMatch(line -> line.startsWith("ERROR  ") && line.contains("Maybe "))
                .satisfiesOnlyOnce(
                        line -> assertThat(line).contains("bonus.xlsx › Bonus › C4  \"0.1); System.exit(1\""))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("bonus.xlsx › Bonus › B5  \"ninety\" is no value"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("bonus.xlsx › Bonus › C5  \"0.3\" is a text that"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("bonus.xlsx › Bonus › 6  There is a blank row"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("bonus.xlsx › Bonus › C7  The formula here is in"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("names.xlsx › Bonus  Another table is called"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("old.xls  A policy book holds"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("other.xlsx › Prices"))
                .satisfiesOnlyOnce(line -> assertThat(line).contains("scan.xlsx  This is no .xlsx workbook"))
                .satisfiesOnlyOnce(line -> assertThat(line)
                        .contains("second.xlsx › T › A3  \"Levle\" is neither", "Maybe \"Level\" was meant"))
                .hasSize(10);
        assertThat(said.out()).containsExactly("The book cannot be used: errors: 10, warnings: 0.");
    }

    @Test
    void refusesAWorkbookThatUnpacksToFarMoreThanItIs() throws IOException {
        Files.move(book.resolve("bonus.xlsx"), folder.resolve("good.xlsx"));
        try (ZipFile good = new ZipFile(folder.resolve("good.xlsx").toFile());
                OutputStream file = Files.newOutputStream(book.resolve("bonus.xlsx"));
                ZipOutputStream bomb = new ZipOutputStream(file)) {
            for (ZipEntry entry : good.stream().toList()) {
                bomb.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes =
                        Objects.requireNonNull(good.getInputStream(entry)).readAllBytes();
                if (entry.getName().endsWith("sheet1.xml")) {
                    bomb.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    bytes = new byte[1 << 20];
                    Arrays.fill(bytes, (byte) ' ');
                    for (int i = 0; i < 300; i++) {
                        bomb.write(bytes);
                    }
                }
                bomb.write(bytes);
            }
        }
        assertThat(Files.size(book.resolve("bonus.xlsx"))).isLessThan(1 << 20);
        Said said = check();
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .singleElement()
                .asString()
                .startsWith("ERROR  bonus.xlsx  A part of the file unpacks to far more");
    }

    @Test
    void saysOnceThatABookHasNoCases() {
        Said said = check();
        assertThat(said.err())
                .containsExactly("WARNING  " + book
                        + "  The book has no cases. Maybe add a sheet of cases, so that a wrong edit is noticed.");
        assertThat(said.out())
                .containsExactly("Tables: 1, rows: 2, DRL rules: 0, cases run: 0.", "No case reaches anything.");
    }

    @Test
    void writesItsResultsForCiTools() throws IOException {
        Path file = folder.resolve("results.xml");
        Said said = laurel("check", book, "--junit", file, "--lang", "zh");
        assertThat(said.exit()).isZero();
        assertThat(Files.readString(file)).contains("<testsuite name=\"checks\" tests=\"1\"", "本手册没有用例。");
        Said unwritable = laurel("check", book, "--junit", folder.resolve("nowhere/results.xml"), "--lang", "en");
        assertThat(unwritable.exit()).isEqualTo(1);
        assertThat(unwritable.err()).anyMatch(line -> line.contains("The file cannot be written: its folder is"));
    }

    @Test
    void tellsProgramsInJson() throws IOException {
        Said good = laurel("check", book, "--json", "--lang", "en");
        assertThat(good.out())
                .singleElement()
                .asString()
                .startsWith("{\"usable\":true,\"errors\":0,")
                .contains("\"tables\":1,\"rows\":2,")
                .contains("\"coverage\":[{\"name\":\"Bonus\",\"file\":\"bonus.xlsx\",\"sheet\":\"Bonus\",\"rows\":2,"
                        + "\"reached\":0,\"unreached\":[4,5]}]}");
        bonus("P5 | ninety | 0.3");
        Said bad = laurel("check", book, "--json", "--lang", "en");
        assertThat(bad.exit()).isEqualTo(1);
        assertThat(bad.err())
                .singleElement()
                .asString()
                .startsWith("[{\"file\":\"bonus.xlsx\",\"sheet\":\"Bonus\",\"spot\":\"B4\",\"code\":\"test.value\","
                        + "\"what\":\"\\\"ninety\\\" is no value")
                .contains("\"fix\":\"Maybe write a value")
                .endsWith("\"severity\":\"error\"}]");
        assertThat(bad.out()).singleElement().asString().startsWith("{\"usable\":false,\"errors\":1,");
    }

    @Test
    void saysThatThereIsNoBook() {
        Said said = laurel("check", folder.resolve("nowhere"), "--lang", "zh");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).isNotEmpty().allMatch(line -> line.startsWith("错误  ") && line.contains("nowhere"));
    }
}
