package laurel.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import laurel.check.CaseResult;
import laurel.problem.Language;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The column to the right of a sheet's cases that says what came of each. A book does not read it. */
final class CaseResults {

    private static final List<String> SHEETS = List.of("cases", "用例");
    private static final List<String> HEADINGS = List.of("laurel result", "laurel 结果");

    /** Headings stand below a handful of properties. */
    private static final int LAST_HEADING_ROW = 20;

    private final Language language;

    CaseResults(Language language) {
        this.language = language;
    }

    /** Takes out what an earlier annotation said. */
    static void clear(XSSFSheet sheet) {
        if (!SHEETS.contains(Cells.text(Cells.of(sheet, 0, 0)).toLowerCase(Locale.ROOT))) {
            return;
        }
        for (int row = 0; row <= Math.min(LAST_HEADING_ROW, sheet.getLastRowNum()); row++) {
            if (sheet.getRow(row) != null) {
                for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(row)) {
                    if (HEADINGS.contains(Cells.text((XSSFCell) cell).toLowerCase(Locale.ROOT))) {
                        clear(sheet, row, cell.getColumnIndex());
                        return;
                    }
                }
            }
        }
    }

    private static void clear(XSSFSheet sheet, int first, int column) {
        for (int row = first; row <= sheet.getLastRowNum(); row++) {
            XSSFRow present = sheet.getRow(row);
            if (present != null && present.getCell(column) != null) {
                present.removeCell(present.getCell(column));
            }
        }
    }

    /** {@code results} are all of one sheet, so that the row above the first holds the headings. */
    void write(XSSFWorkbook workbook, List<CaseResult> results) {
        XSSFSheet sheet = workbook.getSheet(results.get(0).test().place().sheet());
        int headings = results.stream()
                        .mapToInt(result -> result.test().place().row())
                        .min()
                        .orElseThrow()
                - 2;
        int column = free(sheet.getRow(headings));
        XSSFCell heading = Cells.of(sheet, headings, column);
        heading.setCellValue(WorkbookTexts.say(language, "result"));
        heading.setCellStyle(sheet.getRow(headings).getCell(column - 1).getCellStyle());
        sheet.setColumnWidth(column, 30 * 256);
        XSSFCellStyle style = new Look(workbook).line;
        Fills fills = new Fills(workbook.getStylesSource());
        for (CaseResult result : results) {
            String failures = failures(result);
            XSSFCell cell = Cells.of(sheet, result.test().place().row() - 1, column);
            cell.setCellValue(
                    result.isMet()
                            ? WorkbookTexts.say(language, "result.met")
                            : WorkbookTexts.say(language, "result.not-met", failures));
            cell.setCellStyle(style);
            fills.lay(cell, result.isMet() ? Shade.GOOD : Shade.ERROR);
        }
    }

    private static int free(XSSFRow headings) {
        int column = headings.getLastCellNum();
        while (column > 1 && Cells.text(headings.getCell(column - 1)).isEmpty()) {
            column--;
        }
        return column;
    }

    private String failures(CaseResult result) {
        return result.problems().stream().map(problem -> problem.what(language)).collect(Collectors.joining(" "));
    }
}
