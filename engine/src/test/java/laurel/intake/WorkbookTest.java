package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import laurel.fact.Employee;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Facts from spreadsheets. */
class WorkbookTest extends FolderTest {

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("People");

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private Row row(int number, String... texts) {
        Row row = sheet.createRow(number - 1);
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                row.createCell(column).setCellValue(texts[column]);
            }
        }
        return row;
    }

    private void save() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("employees.xlsx"))) {
            book.write(out);
        }
    }

    @Test
    void readsNumbersPercentsDatesAndBooleansAsTheyAreStored() throws IOException {
        row(1, "id", "name", "currency", "hired", "monthly_salary", "leads_team", "overall_score");
        Row anna = row(2, "", "Anna", "CNY");
        anna.createCell(0).setCellValue(1001);
        anna.createCell(3).setCellValue(LocalDate.of(2020, 3, 1));
        anna.getCell(3).setCellStyle(style("yyyy/m/d"));
        anna.createCell(4).setCellFormula("0.1+0.2");
        anna.getCell(4).setCellValue(0.1 + 0.2);
        anna.createCell(5).setCellValue(true);
        anna.createCell(6).setCellValue(76.6 / 100);
        anna.getCell(6).setCellStyle(style("0%"));
        save();
        Employee employee = read().only().employee();
        assertThat(employee.id()).isEqualTo("1001");
        assertThat(employee.hired()).isEqualTo("2020-03-01");
        assertThat(employee.monthlySalary()).isEqualTo("0.3");
        assertThat(employee.attributes())
                .isEqualTo(Map.of("leads_team", true, "overall_score", new BigDecimal("0.766")));
    }

    @Test
    void placesRejectsAtTheirCells() throws IOException {
        row(2, "id", "name", "currency", "hired", "monthly_salary", "overall_score");
        Row anna = row(3, "E1", "", "CNY");
        anna.createCell(3).setCellValue(43_000.5);
        anna.getCell(3).setCellStyle(style("yyyy-mm-dd hh:mm"));
        anna.createCell(4).setCellErrorValue(FormulaError.DIV0.getCode());
        anna.createCell(5).setCellValue(95);
        row(5, "", "Bo", "CNY");
        row(6, "E3", "Cy", "CNY", "", "", "", "surplus");
        save();
        assertThat(read().rejects())
                .containsExactly(
                        "employees.xlsx › People › A5  id is blank, so that the row belongs to nobody.",
                        "employees.xlsx › People › B3  name is missing.",
                        "employees.xlsx › People › D3  hired is \"2017-09-22T12:00\", which is not of the type date.",
                        "employees.xlsx › People › E3  monthly_salary is \"#DIV/0!\", which is not of the type money.",
                        "employees.xlsx › People › F3  overall_score is \"95\", which is not of the type percent.",
                        "employees.xlsx › People › 6  The row has 7 cells, but there are 6 headings.");
    }

    @Test
    void rejectsAFormulaThatWasNeverCalculated() throws IOException {
        row(1, "id", "name", "currency");
        Row anna = row(2, "E1", "", "CNY");
        anna.createCell(1).setCellFormula("A2");
        save();
        assertThat(read().rejects())
                .containsExactly("employees.xlsx › People › B2  name is \"#CALC!\", which is not of the type text.");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() throws IOException {
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        row(1, "id", "name", "currency", "hired");
        Row anna = row(2, "E1", "Anna", "CNY");
        anna.createCell(3).setCellValue(366.0);
        anna.getCell(3).setCellStyle(style("yyyy-mm-dd"));
        save();
        assertThat(read().only().employee().hired()).isEqualTo("1905-01-01");
    }

    /** Pinyin above a name is no part of it, 2020年3月1日 is a day, and signs may be written by their numbers. */
    @Test
    void readsWhatChineseSpreadsheetsWrite() throws IOException {
        row(1, "id", "name", "currency", "hired", "level");
        Row lin = row(2, "E1", "", "CNY");
        XSSFRichTextString name = new XSSFRichTextString("林");
        name.getCTRst().addNewRPh().setT("lín");
        lin.createCell(1).setCellValue(name);
        lin.createCell(3).setCellValue(43_891);
        lin.getCell(3).setCellStyle(book.createCellStyle());
        lin.getCell(3).getCellStyle().setDataFormat((short) 31);
        lin.createCell(4).setCellFormula("\"P5\"");
        lin.getCell(4).setCellValue("P5");
        ((XSSFCell) lin.getCell(4)).getCTCell().setV("P5_x000D_");
        save();
        Employee employee = read().only().employee();
        assertThat(employee.name()).isEqualTo("林");
        assertThat(employee.hired()).isEqualTo("2020-03-01");
        assertThat(employee.level()).isEqualTo("P5");
    }

    @Test
    void warnsOfFurtherSheets() throws IOException {
        row(1, "id", "name", "currency");
        book.createSheet("Old");
        save();
        assertThat(problems())
                .containsExactly(
                        "employees.xlsx › Old  The sheet \"Old\" is not used: only a workbook's first sheet is read.");
    }
}
