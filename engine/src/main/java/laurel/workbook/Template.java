package laurel.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import laurel.problem.Language;
import laurel.table.BookContent;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An empty workbook in the words of a book: terms, a table and its cases, to be filled in by an analyst and put into the
 * book. What must stay is locked, what may stand in a cell can be chosen from a list or is told in a comment.
 */
public final class Template {

    private static final int WIDE = 70;

    private final BookContent book;
    private final Language language;

    public Template(BookContent book, Language language) {
        this.book = book;
        this.language = language;
    }

    public void write(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            howTo(new Guarded(workbook, "how-to", language));
            Guarded terms = new Guarded(workbook, "terms", language);
            Guarded table = new Guarded(workbook, "table", language);
            Guarded cases = new Guarded(workbook, "cases", language);
            Lists lists = Lists.write(new Guarded(workbook, "lists", language), book, language);
            Chosen chosen = Chosen.of(book);
            new TermsTemplate(terms, lists, language).write();
            new TableTemplate(table, lists, language).write(chosen);
            new CasesTemplate(cases, lists, language).write(chosen, book.cases());
            workbook.write(out);
        }
    }

    private static void howTo(Guarded guarded) {
        XSSFSheet sheet = guarded.sheet();
        guarded.locked(0, 0, guarded.say("notes"), guarded.look().quiet);
        guarded.locked(0, 1, WorkbookTexts.say(Language.ENGLISH, "how-to.title"), guarded.look().heading);
        guarded.locked(0, 2, WorkbookTexts.say(Language.CHINESE, "how-to.title"), guarded.look().heading);
        int row = 1;
        for (String step : List.of("table", "conditions", "results", "terms", "cases", "done")) {
            String english = WorkbookTexts.say(Language.ENGLISH, "how-to." + step);
            String chinese = WorkbookTexts.say(Language.CHINESE, "how-to." + step);
            guarded.locked(row, 0, Integer.toString(row), guarded.look().quiet);
            guarded.locked(row, 1, english, guarded.look().text);
            guarded.locked(row, 2, chinese, guarded.look().text);
            Look.fit(sheet, row, WIDE, english, chinese);
            row++;
        }
        Look.widths(sheet, 8, WIDE, WIDE);
        guarded.protect();
    }
}
