package laurel.workbook;

import java.util.List;
import laurel.problem.Language;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheets that Laurel adds to a workbook. A book takes them for notes, so a workbook can be put back with them; the
 * next annotation knows them by their first row and writes them anew.
 */
final class OwnSheets {

    private static final List<String> NOTES = List.of("Notes", "说明");
    private static final String MARK = "Laurel · ";

    private OwnSheets() {}

    static XSSFSheet add(XSSFWorkbook workbook, String name, Language language) {
        String free = name;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            free = name + " (" + i + ")";
        }
        XSSFSheet sheet = workbook.createSheet(free);
        XSSFRow first = sheet.createRow(0);
        first.createCell(0).setCellValue(WorkbookTexts.say(language, "notes"));
        first.createCell(1).setCellValue(MARK + WorkbookTexts.say(language, "own"));
        return sheet;
    }

    static void remove(XSSFWorkbook workbook) {
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            if (isOwn(workbook.getSheetAt(i))) {
                workbook.removeSheetAt(i);
            }
        }
    }

    private static boolean isOwn(XSSFSheet sheet) {
        XSSFRow first = sheet.getRow(0);
        return first != null
                && NOTES.contains(text(first.getCell(0)))
                && text(first.getCell(1)).startsWith(MARK);
    }

    private static String text(@org.jspecify.annotations.Nullable XSSFCell cell) {
        return Cells.text(cell);
    }
}
