package laurel.calculation;

import laurel.TestBook;
import tools.jackson.databind.JsonNode;

/**
 * The TCK's vacation days: a base, the better of two extras, and a third. The better of two COLLECT MAX tables is one such
 * table of both's rows; a sum is the lines that an award has in a package.
 */
final class DmnVacation {

    private DmnVacation() {}

    static TestBook add(TestBook book, JsonNode decisions) {
        book.sheet(
                "book.xlsx",
                "Awards",
                "Awards\ncode | english | chinese | kind\nvacation | Vacation | 年假 | leave days");
        book.sheet("book.xlsx", "Base", "Table\nAge | vacation\n- | " + decision(decisions, "Base Vacation Days"));
        String first = decision(decisions, "Extra days case 1") + decision(decisions, "Extra days case 3");
        book.sheet("book.xlsx", "Extra 1 and 3", collect(first));
        return book.sheet("book.xlsx", "Extra 2", collect(decision(decisions, "Extra days case 2")));
    }

    private static String collect(String rows) {
        return "Table\nHit policy | COLLECT MAX\nAge | Years of Service | vacation\n" + rows;
    }

    private static String decision(JsonNode decisions, String name) {
        for (JsonNode decision : decisions) {
            if (decision.path("decision").asString().equals(name)) {
                return decision.path("literal").asString(DmnTable.rows(decision));
            }
        }
        throw new AssertionError(name);
    }
}
