package laurel.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import laurel.problem.Place;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a whole workbook into memory: an old {@code .xls}, and an {@code .xlsx} whose formulas and merged cells matter. */
final class WholeWorkbook {

    private WholeWorkbook() {}

    /** Every sheet, in the workbook's order. POI reports what is wrong inside a file by unchecked exceptions too. */
    static List<StockSheet> read(BookFiles.File file) throws IOException {
        List<StockSheet> sheets = new ArrayList<>();
        StockSheet.Workbook bytes = StockSheet.Workbook.read(file.path());
        try (Workbook workbook = file.isOldWorkbook() ? old(file.path()) : current(file.path())) {
            workbook.forEach(sheet -> sheets.add(read(file, bytes, sheet)));
        }
        return sheets;
    }

    /** By the name's own format: what only calls itself {@code .xls} is none. */
    private static Workbook old(Path path) throws IOException {
        return new HSSFWorkbook(new POIFSFileSystem(path.toFile(), true), false);
    }

    private static Workbook current(Path path) throws IOException {
        try {
            return new XSSFWorkbook(OPCPackage.open(path.toFile(), PackageAccess.READ));
        } catch (InvalidFormatException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static StockSheet read(
            BookFiles.File file, StockSheet.Workbook bytes, org.apache.poi.ss.usermodel.Sheet sheet) {
        List<SheetRow> rows = new ArrayList<>();
        Map<Place.Cell, String> formulas = new TreeMap<>();
        for (Row row : sheet) {
            List<Cell> cells = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                Place.Cell place = new Place.Cell(
                        file.name(), sheet.getSheetName(), cell.getRowIndex() + 1, cell.getColumnIndex());
                Content content = content(cell);
                if (!(content instanceof Content.Blank)) {
                    cells.add(new Cell(place, content));
                }
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.put(place, cell.getCellFormula());
                }
            }
            SheetRow written = new SheetRow(file.name(), sheet.getSheetName(), row.getRowNum() + 1, List.copyOf(cells));
            if (!written.isBlank()) {
                rows.add(written);
            }
        }
        Sheet read = new Sheet(file.name(), sheet.getSheetName(), rows, merged(sheet), hidden(sheet), List.of());
        return new StockSheet(bytes, read, formulas);
    }

    private static Hidden hidden(org.apache.poi.ss.usermodel.Sheet sheet) {
        Workbook workbook = sheet.getWorkbook();
        Set<Integer> rows = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                rows.add(row.getRowNum() + 1);
            }
            row.forEach(cell -> {
                if (sheet.isColumnHidden(cell.getColumnIndex())) {
                    columns.add(cell.getColumnIndex());
                }
            });
        }
        return new Hidden(workbook.isSheetHidden(workbook.getSheetIndex(sheet)), rows, columns);
    }

    private static List<Area> merged(org.apache.poi.ss.usermodel.Sheet sheet) {
        return sheet.getMergedRegions().stream().map(Area::of).toList();
    }

    private static Content content(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case BOOLEAN -> new Content.YesNo(cell.getBooleanCellValue());
            case ERROR ->
                new Content.Failed(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case STRING -> new Content.Text(cell.getStringCellValue());
            default -> new Content.Blank();
        };
    }

    private static Content number(org.apache.poi.ss.usermodel.Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new Content.Date(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        return new Content.Decimal(new BigDecimal(cell.getNumericCellValue()).round(RawValue.DIGITS));
    }
}
