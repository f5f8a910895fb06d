package laurel.workbook;

import java.util.List;
import java.util.Locale;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that lists all problems of a workbook, worst first, each with a way to its cell. */
final class ProblemsSheet {

    private static final int FIRST = 3;
    private static final int WIDE = 60;

    /** A spreadsheet refuses a sheet with more links than 65,530. */
    private static final int MOST_LINKS = 65_000;

    private ProblemsSheet() {}

    static void write(XSSFWorkbook workbook, List<Problem> problems, Language language) {
        XSSFSheet sheet = OwnSheets.add(workbook, WorkbookTexts.say(language, "problems"), language);
        Look look = new Look(workbook);
        int column = 0;
        for (String heading : List.of("severity", "place", "what", "fix")) {
            Look.write(sheet, FIRST - 1, column++, WorkbookTexts.say(language, "problems." + heading), look.heading);
        }
        Fills fills = new Fills(workbook.getStylesSource());
        int row = FIRST;
        for (Problem problem : problems) {
            Shade shade = problem.isError() ? Shade.ERROR : Shade.WARNING;
            fills.lay(Look.write(sheet, row, 0, severity(problem, language), look.text), shade);
            XSSFCell where = Look.write(sheet, row, 1, spot(problem.place()), look.text);
            if (row < MOST_LINKS && link(workbook, where, problem.place())) {
                where.setCellStyle(look.link);
            }
            Look.write(sheet, row, 2, problem.what(language), look.text);
            Look.write(sheet, row, 3, problem.fix(language), look.text);
            Look.fit(sheet, row, WIDE, problem.what(language), problem.fix(language));
            row++;
        }
        Look.widths(sheet, 10, 28, WIDE, WIDE);
        Look.onePageWide(sheet);
        sheet.getRow(0).getCell(1).setCellStyle(look.quiet);
        sheet.createFreezePane(0, FIRST);
        workbook.setActiveSheet(workbook.getSheetIndex(sheet));
        workbook.forEach(other -> {
            // Two selected sheets would be edited together.
            if (other.isSelected()) {
                other.setSelected(false);
            }
        });
        sheet.setSelected(true);
    }

    static String severity(Problem problem, Language language) {
        return WorkbookTexts.say(language, problem.severity().name().toLowerCase(Locale.ROOT));
    }

    private static String spot(Place place) {
        if (place.sheet().isEmpty()) {
            return place.file();
        }
        return place.spot().isEmpty() ? place.sheet() : place.sheet() + " › " + place.spot();
    }

    /** Whether there is anywhere to go. */
    private static boolean link(XSSFWorkbook workbook, XSSFCell from, Place place) {
        XSSFCell to = Cells.at(workbook, place);
        if (to == null) {
            return false;
        }
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + to.getSheet().getSheetName().replace("'", "''") + "'!"
                + to.getAddress().formatAsString());
        from.setHyperlink(link);
        return true;
    }
}
