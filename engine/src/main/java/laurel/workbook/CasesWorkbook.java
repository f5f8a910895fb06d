package laurel.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.fact.ValueType;
import laurel.problem.Language;
import laurel.skeleton.CasesGrid;
import laurel.skeleton.CasesGrid.Typed;
import laurel.skeleton.Skeleton;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook with a skeleton of cases: a sheet of cases and a note on what to do with them. */
public final class CasesWorkbook {

    private static final int CHARACTER = 256;
    private static final int WIDEST = 60;
    private static final int NOTE_WIDTH = 120;

    private final XSSFWorkbook workbook;
    private final Map<String, CellStyle> formats = new HashMap<>();

    private CasesWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Its bytes. */
    public static ByteArrayOutputStream of(Skeleton skeleton, Language language) throws IOException {
        CasesGrid grid = new CasesGrid(skeleton, language);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CasesWorkbook writer = new CasesWorkbook(workbook);
            XSSFSheet cases = writer.sheet(grid.casesName(), grid.cases(), WIDEST);
            cases.createFreezePane(1, grid.headRows());
            writer.head(cases.getRow(grid.headRows() - 1));
            writer.sheet(grid.notesName(), grid.notes(), NOTE_WIDTH);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes;
        }
    }

    private XSSFSheet sheet(String name, List<List<@Nullable Typed>> rows, int widest) {
        XSSFSheet sheet = workbook.createSheet(name);
        Map<Integer, Integer> widths = new HashMap<>();
        for (int number = 0; number < rows.size(); number++) {
            Row row = sheet.createRow(number);
            List<@Nullable Typed> cells = rows.get(number);
            for (int column = 0; column < cells.size(); column++) {
                Typed typed = cells.get(column);
                if (typed != null) {
                    write(row.createCell(column), typed);
                    widths.merge(column, width(typed), Math::max);
                }
            }
        }
        widths.forEach((column, width) -> sheet.setColumnWidth(column, Math.min(width, widest) * CHARACTER));
        return sheet;
    }

    private void head(Row row) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        row.forEach(cell -> cell.setCellStyle(style));
    }

    /** In characters; a Chinese one is as wide as two. */
    private static int width(Typed typed) {
        int wide = (int) typed.value()
                .toString()
                .codePoints()
                .filter(Character::isIdeographic)
                .count();
        return typed.value().toString().length() + wide + 3;
    }

    private void write(Cell cell, Typed typed) {
        if (typed.value() instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(format(format(number, typed.type())));
        } else if (typed.value() instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(format("yyyy-mm-dd"));
        } else {
            cell.setCellValue(typed.value().toString());
        }
    }

    /** As a person would choose it: no more decimals than there are, but cents for money that has any. */
    private static String format(BigDecimal number, ValueType type) {
        int scale = ValueType.normal(number).scale();
        return switch (type) {
            case PERCENT -> decimals("0", Math.max(0, scale - 2)) + "%";
            case MONEY -> scale <= 0 ? "#,##0" : decimals("#,##0", Math.max(2, scale));
            case INTEGER -> "0";
            default -> "General";
        };
    }

    private static String decimals(String whole, int count) {
        return count == 0 ? whole : whole + "." + "0".repeat(count);
    }

    private CellStyle format(String format) {
        return formats.computeIfAbsent(format, none -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }
}
