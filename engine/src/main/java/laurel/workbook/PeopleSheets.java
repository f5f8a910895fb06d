package laurel.workbook;

import java.util.stream.Collectors;
import laurel.comparison.ComparisonTexts;
import laurel.comparison.PersonChange;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Every person who is given something else, a row an award; on further sheets where one is full. */
final class PeopleSheets {

    /** A spreadsheet has 1,048,576 rows. */
    private static final int MOST_ROWS = 1_048_000;

    private final SXSSFWorkbook workbook;
    private final ComparisonCells cells;
    private final ComparisonTexts texts;
    private Grid grid;
    private int sheets = 1;

    PeopleSheets(SXSSFWorkbook workbook, ComparisonCells cells, ComparisonTexts texts) {
        this.workbook = workbook;
        this.cells = cells;
        this.texts = texts;
        this.grid = sheet(texts.say("sheet.people"));
    }

    private Grid sheet(String name) {
        SXSSFSheet sheet = workbook.createSheet(name);
        Grid begun = new Grid(sheet, cells);
        begun.heading(
                texts.say("column.employee"),
                texts.say("column.name"),
                texts.say("column.department"),
                texts.say("column.level"),
                texts.say("column.award"),
                texts.say("column.unit"),
                texts.say("before"),
                texts.say("after"),
                texts.say("difference"),
                texts.say("effects"));
        begun.frozen(0);
        int[] widths = {14, 16, 18, 10, 26, 16, 16, 16, 16, 40};
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * 256);
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return begun;
    }

    void take(PersonChange person) {
        if (grid.next() + person.changes().size() > MOST_ROWS) {
            sheets++;
            grid.row(texts.say("sheet.more", sheets));
            grid = sheet(texts.say("sheet.people") + " " + sheets);
        }
        for (PersonChange.Change change : person.changes()) {
            String label = change.label().in(texts.language());
            grid.row(
                    person.employee(),
                    person.name(),
                    person.department(),
                    person.level(),
                    change.text().isEmpty() ? label : label + " (" + change.text() + ")",
                    texts.unit(change.unit()),
                    change.before(),
                    change.after(),
                    change.difference(),
                    change.effects().stream()
                            .map(effect ->
                                    texts.effect(effect.edits(), effect.sort()) + ": " + texts.signed(effect.amount()))
                            .collect(Collectors.joining("; ")));
        }
    }

    /** Says so if nobody is given anything else. */
    void complete() {
        if (sheets == 1 && grid.next() == 1) {
            grid.row(texts.say("sheet.nobody"));
        }
    }
}
