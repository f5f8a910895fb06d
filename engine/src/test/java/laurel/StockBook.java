package laurel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with a stock Drools table, for a test; its cells are written as those of a {@link TestBook}. */
public final class StockBook {

    /** Leave by level and score; its rules begin in row 9. */
    public static final String LEAVE = """
            RuleSet | policy.leave
            Import | laurel.fact.*, laurel.award.Award, java.math.BigDecimal
            Notes | Leave by level

            RuleTable Leave
            CONDITION | CONDITION | METADATA | ACTION
            Employee | Metric
            $e : id, level == "$param" | employee == $e, name == "okr_score", value >= $paramB | clause("$param") | insert(new Award($e, "leave", new BigDecimal($param)));
            Level | Score | Clause | Days
            """;

    private final Path path;
    private final Workbook workbook;
    private Sheet sheet;

    private StockBook(Path path) {
        this.path = path;
        this.workbook =
                path.toString().toLowerCase(Locale.ROOT).endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    /** An {@code .xls} or an {@code .xlsx}, as the name says. */
    public static StockBook at(Path path) {
        return new StockBook(path);
    }

    public StockBook sheet(String name, String text) {
        sheet = workbook.createSheet(name);
        List<String> lines = text.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\\|", -1);
            Row written = sheet.createRow(row);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isBlank()) {
                    TestBook.write(written.createCell(column), cells[column].strip());
                }
            }
        }
        return this;
    }

    /** Changes a cell of the last sheet. */
    public StockBook cell(String cell, Consumer<Cell> change) {
        CellReference at = new CellReference(cell);
        change.accept(sheet.getRow(at.getRow()).getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
        return this;
    }

    public StockBook format(String cell, String format) {
        return cell(cell, it -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            it.setCellStyle(style);
        });
    }

    public StockBook merge(String area) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        return this;
    }

    public void write() {
        try {
            Files.createDirectories(path.getParent());
            try (OutputStream out = Files.newOutputStream(path)) {
                workbook.write(out);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
