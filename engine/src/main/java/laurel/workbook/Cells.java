package laurel.workbook;

import laurel.problem.Place;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Finds cells of a workbook, and makes those that nothing was written in yet. */
final class Cells {

    private Cells() {}

    /** The cell at which a person sees what concerns that place; null if it lies on no sheet of the workbook. */
    static @Nullable XSSFCell at(XSSFWorkbook workbook, Place place) {
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        if (place.sheet().isEmpty() || sheet == null || sheet instanceof XSSFChartSheet) {
            return null;
        }
        if (place instanceof Place.Cell cell) {
            return shown(sheet, cell.row() - 1, cell.column());
        }
        if (place instanceof Place.Row row) {
            return shown(sheet, row.row() - 1, firstUsed(sheet.getRow(row.row() - 1)));
        }
        return shown(sheet, 0, 0);
    }

    static XSSFCell of(XSSFSheet sheet, int row, int column) {
        XSSFRow present = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        XSSFCell cell = present.getCell(column);
        return cell == null ? present.createCell(column) : cell;
    }

    static String text(@Nullable XSSFCell cell) {
        return cell != null && cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue().strip()
                : "";
    }

    /** Of cells that are merged only the first shows. */
    private static XSSFCell shown(XSSFSheet sheet, int row, int column) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(row, column)) {
                return of(sheet, merged.getFirstRow(), merged.getFirstColumn());
            }
        }
        return of(sheet, row, column);
    }

    private static int firstUsed(@Nullable XSSFRow row) {
        if (row != null) {
            for (int column = Math.max(0, row.getFirstCellNum()); column < row.getLastCellNum(); column++) {
                XSSFCell cell = row.getCell(column);
                if (cell != null && cell.getCellType() != CellType.BLANK) {
                    return column;
                }
            }
        }
        return 0;
    }
}
