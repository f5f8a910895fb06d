package laurel.api.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook for a test: cells between bars; a number is one unless an apostrophe precedes it; {@code =…} is a formula. */
final class Workbook {

    private final XSSFWorkbook content = new XSSFWorkbook();

    Workbook sheet(String name, String... rows) {
        XSSFSheet sheet = content.createSheet(name);
        for (int row = 0; row < rows.length; row++) {
            if (!rows[row].isEmpty()) {
                var cells = sheet.createRow(row);
                int column = 0;
                for (String text : rows[row].split("\\|", -1)) {
                    fill(cells.createCell(column++), text.strip());
                }
            }
        }
        return this;
    }

    private void fill(Cell cell, String text) {
        if (text.matches("[0-9.]+")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
            content.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        } else if (!text.isEmpty()) {
            cell.setCellValue(text.replaceFirst("^'", ""));
        }
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            content.write(out);
        }
    }
}
