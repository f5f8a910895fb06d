package laurel.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.table.Case;
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

    private final List<Problem> problems;
    private final Language language;

    CaseResults(List<Problem> problems, Language language) {
        this.problems = problems;
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

    /** {@code cases} are all of one sheet, so that the row above the first holds the headings. */
    void write(XSSFWorkbook workbook, List<Case> cases) {
        XSSFSheet sheet = workbook.getSheet(cases.get(0).place().sheet());
        int headings = cases.stream().mapToInt(test -> test.place().row()).min().orElseThrow() - 2;
        int column = free(sheet.getRow(headings));
        XSSFCell heading = Cells.of(sheet, headings, column);
        heading.setCellValue(WorkbookTexts.say(language, "result"));
        heading.setCellStyle(sheet.getRow(headings).getCell(column - 1).getCellStyle());
        sheet.setColumnWidth(column, 30 * 256);
        XSSFCellStyle style = new Look(workbook).line;
        Fills fills = new Fills(workbook.getStylesSource());
        for (Case test : cases) {
            String failures = failures(test.place());
            XSSFCell cell = Cells.of(sheet, test.place().row() - 1, column);
            cell.setCellValue(
                    failures.isEmpty()
                            ? WorkbookTexts.say(language, "result.met")
                            : WorkbookTexts.say(language, "result.not-met", failures));
            cell.setCellStyle(style);
            fills.lay(cell, failures.isEmpty() ? Shade.GOOD : Shade.ERROR);
        }
    }

    private static int free(XSSFRow headings) {
        int column = headings.getLastCellNum();
        while (column > 1 && Cells.text(headings.getCell(column - 1)).isEmpty()) {
            column--;
        }
        return column;
    }

    private String failures(Place.Row place) {
        return problems.stream()
                .filter(problem -> problem.isError() && isIn(problem.place(), place))
                .map(problem -> problem.what(language))
                .collect(Collectors.joining(" "));
    }

    private static boolean isIn(Place place, Place.Row row) {
        boolean sameRow = (place instanceof Place.Cell cell && cell.row() == row.row())
                || (place instanceof Place.Row whole && whole.row() == row.row());
        return sameRow && place.file().equals(row.file()) && place.sheet().equals(row.sheet());
    }
}
