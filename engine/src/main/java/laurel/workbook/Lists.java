package laurel.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.problem.Language;
import laurel.table.BookContent;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The sheet from which a template's cells can be chosen: the headings of a table, the sources of terms, and each term's
 * allowed values below its name. For a spreadsheet's formula each list also says how long it is.
 */
record Lists(String sheet, String headings, String caseHeadings, String sources) {

    private static final int COUNTS = 1;
    private static final int NAMES = 2;
    private static final int FIRST = 3;

    static Lists write(Guarded guarded, BookContent book, Language language) {
        XSSFSheet sheet = guarded.sheet();
        guarded.locked(0, 0, guarded.say("notes"), guarded.look().quiet);
        guarded.locked(0, 1, guarded.say("lists.what"), guarded.look().quiet);
        Stream<String> given = book.terms().words().stream()
                .filter(Term::isDerived)
                .map(term -> guarded.say("gives", term.label().in(language)));
        Stream<String> terms =
                book.terms().words().stream().map(term -> term.label().in(language));
        List<String> words = Stream.of(
                        terms,
                        book.awards().words().stream()
                                .map(award -> award.label().in(language)),
                        given,
                        Stream.of(guarded.say("heading.note")))
                .flatMap(all -> all)
                .toList();
        List<String> ofCases = new ArrayList<>(words);
        ofCases.add(guarded.say("heading.not-evaluable"));
        Lists lists = new Lists(
                sheet.getSheetName(),
                list(guarded, 0, guarded.say("lists.headings"), words),
                list(guarded, 1, guarded.say("lists.case-headings"), ofCases),
                list(guarded, 2, guarded.say("lists.sources"), sources(book)));
        int column = 3;
        for (Term term : book.terms().words()) {
            if (!term.allowed().isEmpty()) {
                List<String> values = term.writtenValues().toList();
                list(guarded, column, "", values);
                guarded.locked(NAMES, column, term.label().in(language), guarded.look().heading);
                sheet.getRow(COUNTS).getCell(column).setCellValue(values.size());
                column++;
            }
        }
        for (int i = 0; i < column; i++) {
            sheet.setColumnWidth(i, 24 * 256);
        }
        sheet.createFreezePane(0, FIRST);
        guarded.protect();
        return lists;
    }

    /** The book's own, then every field of an employee, then the other forms. */
    private static List<String> sources(BookContent book) {
        Stream<String> own =
                book.terms().words().stream().map(term -> term.source().toString());
        Stream<String> fields = Stream.of(Source.Field.values()).map(Source.Field::toString);
        return Stream.of(own, fields, Stream.of("derived"))
                .flatMap(all -> all)
                .distinct()
                .sorted(Comparator.comparing(source -> source.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Writes a list and returns its range. */
    private static String list(Guarded guarded, int column, String title, List<String> words) {
        guarded.locked(COUNTS, column, title, guarded.look().quiet);
        for (int i = 0; i < words.size(); i++) {
            guarded.locked(FIRST + i, column, words.get(i), guarded.look().line);
        }
        String letters = CellReference.convertNumToColString(column);
        return "'" + guarded.sheet().getSheetName() + "'!$" + letters + "$" + (FIRST + 1) + ":$" + letters + "$"
                + (FIRST + Math.max(1, words.size()));
    }

    /** The allowed values of whatever term the heading in that cell names, or an empty list. */
    String allowed(int headingRow, int column) {
        String heading = CellReference.convertNumToColString(column) + "$" + (headingRow + 1);
        String at = "MATCH(" + heading + ",'" + sheet + "'!$3:$3,0)";
        return "IF(ISNUMBER(" + at + "),OFFSET('" + sheet + "'!$A$4,0," + at + "-1,INDEX('" + sheet + "'!$2:$2," + at
                + "),1),'" + sheet + "'!$A$3)";
    }
}
