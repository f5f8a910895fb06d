package laurel.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TemplateCommandTest extends CommandTest {

    private Said template(Path to, String language) {
        return laurel("template", book, "--out", to, "--lang", language);
    }

    @Test
    void writesAnEmptyWorkbookInTheWordsOfTheBook() throws IOException {
        Path file = folder.resolve("new.xlsx");
        Said said = template(file, "zh");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).containsExactly("模板：" + file + "。填写后请放入 " + book + "。");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheet("决策表").getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("OKR得分");
        }
    }

    @Test
    void keepsATemplateThatSomebodyMayHaveFilledIn() throws IOException {
        Path file = Files.writeString(folder.resolve("new.xlsx"), "much work");
        Said said = template(file, "en");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err())
                .containsExactly("ERROR  " + file + "  There is a file of this name already. Maybe choose another name,"
                        + " or move the old file away.");
        assertThat(file).hasContent("much work");
    }

    @Test
    void refusesABookWithErrors() throws IOException {
        bonus("P5 | ninety | 0.3");
        Path file = folder.resolve("new.xlsx");
        Said said = template(file, "en");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).singleElement().asString().startsWith("ERROR  bonus.xlsx › Bonus › B4");
        assertThat(file).doesNotExist();
    }

    @Test
    void takesNoOtherKindOfFile() {
        Said said = template(folder.resolve("new.csv"), "en");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().get(0)).startsWith("A template is an .xlsx file, not ");
    }
}
