package laurel.fuzz;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a person sees it, cell by cell, with all hidden rows and columns shown. Rows and columns count from 0. A cell
 * is a text, a number, a day, a yes or no, or null where nothing is to be seen.
 */
final class SeenSheet {

    private static final MathContext AS_A_SPREADSHEET = new MathContext(15);

    private final Sheet sheet;
    private final int width;
    private final int height;

    SeenSheet(Sheet sheet) {
        this.sheet = sheet;
        int right = 0;
        int bottom = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (!isEmpty(cell)) {
                    right = Math.max(right, cell.getColumnIndex() + 1);
                    bottom = Math.max(bottom, cell.getRowIndex() + 1);
                }
            }
        }
        this.width = right;
        this.height = bottom;
    }

    int width() {
        return width;
    }

    /** Down to the last row in which anything is written. */
    int height() {
        return height;
    }

    @Nullable
    Object look(int row, int column) {
        CellRangeAddress merged = merged(row, column);
        return merged == null ? own(row, column) : own(merged.getFirstRow(), merged.getFirstColumn());
    }

    /** The merged cell of which that place is a part, or null. */
    @Nullable
    CellRangeAddress merged(int row, int column) {
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            if (area.isInRange(row, column)) {
                return area;
            }
        }
        return null;
    }

    /** Whether anything is written where a person would have to show it first. */
    boolean hidesAnything() {
        for (int row = 0; row < height; row++) {
            Row written = sheet.getRow(row);
            for (int column = 0; column < width; column++) {
                boolean hidden = sheet.isColumnHidden(column) || (written != null && written.getZeroHeight());
                if (hidden && isWritten(row, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isBlankRow(int row) {
        for (int column = 0; column < width; column++) {
            if (isWritten(row, column)) {
                return false;
            }
        }
        return true;
    }

    String text(int row, int column) {
        Object seen = look(row, column);
        return seen instanceof String text ? text : seen == null ? "" : seen.toString();
    }

    private @Nullable Object own(int row, int column) {
        Cell cell = cell(row, column);
        return cell == null || isEmpty(cell) ? null : value(cell);
    }

    private boolean isWritten(int row, int column) {
        Cell cell = cell(row, column);
        return cell != null && !isEmpty(cell);
    }

    private @Nullable Cell cell(int row, int column) {
        Row written = sheet.getRow(row);
        return written == null ? null : written.getCell(column);
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }

    private static boolean isEmpty(Cell cell) {
        return type(cell) == CellType.BLANK
                || (type(cell) == CellType.STRING
                        && trimmed(cell.getStringCellValue()).isEmpty());
    }

    private static Object value(Cell cell) {
        return switch (type(cell)) {
            case STRING -> trimmed(cell.getStringCellValue());
            case BOOLEAN -> cell.getBooleanCellValue();
            case NUMERIC -> number(cell);
            default -> throw new Unreadable("an error", cell.getAddress());
        };
    }

    private static Object number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime time = cell.getLocalDateTimeCellValue();
            if (time == null || !time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                throw new Unreadable("a time of day, or no day", cell.getAddress());
            }
            return time.toLocalDate();
        }
        return new BigDecimal(cell.getNumericCellValue()).round(AS_A_SPREADSHEET);
    }

    /** Whatever kind of blank it is that nobody sees at the ends. */
    static String trimmed(String text) {
        return text.replaceAll(
                "^[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+|[\\s\\p{Z}\\u200B-\\u200D\\u2060\\uFEFF]+$", "");
    }
}
