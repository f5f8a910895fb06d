package laurel.check;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.table.BookContent;

/** Whatever may be a name in a book's DRL and stock tables, comments too: rather too many than one too few. */
final class CodeNames {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_]\\w*");

    private CodeNames() {}

    static Set<String> of(BookContent book) {
        Set<String> names = new HashSet<>();
        book.drl().forEach(file -> add(file.text(), names));
        book.stock().stream()
                .flatMap(stock -> stock.sheet().rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> add(cell.text(), names));
        return names;
    }

    private static void add(String code, Set<String> names) {
        QUOTED.matcher(code).results().forEach(match -> names.add(match.group(1)));
        IDENTIFIER.matcher(code).results().forEach(match -> names.add(match.group()));
        // What a stock table's cell says goes into quotes that stand in its column's code.
        names.add(code);
    }
}
