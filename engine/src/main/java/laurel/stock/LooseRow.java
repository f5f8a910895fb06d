package laurel.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A row outside of any table, in which stock Drools looks for a property: the first cell names it, the second is its value. */
public record LooseRow(int number, List<TakenCell> cells) {

    private static final Set<String> PROPERTIES = Set.of(
            "ruleset",
            "import",
            "variables",
            "functions",
            "queries",
            "declare",
            "unit",
            "dialect",
            "sequential",
            "sequentialminpriority",
            "sequentialmaxpriority",
            "escapequotes",
            "numericdisabled",
            "ignorenumericformat");

    /** What authors of such tables head their remarks by. */
    private static final Set<String> REMARKS = Set.of("notes", "note", "说明", "备注");

    LooseRow(int number) {
        this(number, new ArrayList<>());
    }

    public boolean is(String property) {
        return key().equals(property.toLowerCase(Locale.ROOT));
    }

    /** The cell that holds the property's value; the one that names it if there is none. */
    public TakenCell value() {
        return cells.get(Math.min(1, cells.size() - 1));
    }

    boolean isProperty() {
        boolean attribute = Keyword.isExact(key()) && key().length() > 1;
        return PROPERTIES.contains(key()) || attribute;
    }

    boolean isRemark() {
        return REMARKS.contains(key());
    }

    private String key() {
        return cells.get(0).text().strip().toLowerCase(Locale.ROOT);
    }
}
