package laurel.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.award.Kind;
import laurel.control.ChangeTerm;
import laurel.control.Scope;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;

/**
 * Tables that judge changes from one cycle to the next: no employee may ever meet them, they may ask only what is known of a
 * change, and must give nothing but alerts.
 */
final class ControlTables implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        List<DecisionTable> tables =
                book.tables().stream().filter(ChangeTerm::isAskedBy).toList();
        Set<Term> derived = tables.stream()
                .flatMap(table -> table.givenTerms().stream())
                .collect(Collectors.toCollection(HashSet::new));
        book.tables().stream()
                .filter(table -> !tables.contains(table))
                .flatMap(table -> table.givenTerms().stream())
                .forEach(derived::remove);
        tables.forEach(table -> {
            table.conditions().forEach(column -> checkAsked(table, column, derived, problems));
            table.results().forEach(column -> checkGiven(table, column, problems));
            checkRows(table, problems);
        });
        tables.stream()
                .flatMap(table -> table.conditions().stream())
                .map(Column.Asks::term)
                .distinct()
                .forEach(term -> checkTerm(term, problems));
    }

    private static void checkAsked(DecisionTable table, Column.Asks column, Set<Term> derived, Problems problems) {
        Term term = column.term();
        if (ChangeTerm.of(term.source()).isEmpty() && !derived.contains(term)) {
            String known =
                    Arrays.stream(ChangeTerm.values()).map(ChangeTerm::toString).collect(Collectors.joining(", "));
            problems.error(heading(table, column), "control.term", term.label(), known);
        }
    }

    private static void checkGiven(DecisionTable table, Column.Gives column, Problems problems) {
        if (column instanceof Column.GivesAward gives && gives.award().kind() != Kind.ALERT) {
            problems.error(
                    heading(table, column),
                    "control.award",
                    gives.award().label(),
                    gives.award().kind().label());
        }
    }

    /** A blank cell is met by every employee too, and so is {@code not(person)}. */
    private static void checkRows(DecisionTable table, Problems problems) {
        List<Column.Asks> scopes =
                table.conditions().stream().filter(ControlTables::isScope).toList();
        if (scopes.isEmpty()) {
            problems.error(table.place(), "control.of", ChangeTerm.OF);
            return;
        }
        for (Row row : table.rows()) {
            if (scopes.stream().allMatch(column -> isMetByEmployees(table, row, column))) {
                problems.error(
                        table.place(row, scopes.get(0)),
                        "control.row",
                        scopes.get(0).term().label());
            }
        }
    }

    private static boolean isScope(Column.Asks column) {
        return ChangeTerm.of(column.term().source())
                .filter(ChangeTerm.OF::equals)
                .isPresent();
    }

    private static boolean isMetByEmployees(DecisionTable table, Row row, Column.Asks column) {
        UnaryTest test =
                row.conditions().get(table.conditions().indexOf(column)).test();
        Object missing = column.term().ifMissing();
        return test.isAny() || (missing != null && test.accepts(missing));
    }

    private static void checkTerm(Term term, Problems problems) {
        ChangeTerm.of(term.source()).ifPresent(asked -> {
            if (!asked.types().contains(term.type())) {
                problems.error(
                        term.place(),
                        "control.type",
                        term.label(),
                        asked,
                        term.type().label(),
                        asked.types().get(0).label());
            }
            if (asked == ChangeTerm.OF && !namesScopes(term)) {
                problems.error(term.place(), "control.values", term.label());
            }
        });
    }

    private static boolean namesScopes(Term term) {
        Set<Object> others = new HashSet<>(term.allowed());
        Arrays.stream(Scope.values()).map(Scope::word).forEach(others::remove);
        return term.ifMissing() != null && others.equals(Set.of(term.ifMissing()));
    }

    /** The headings of a table stand right above its rows. */
    private static Place heading(DecisionTable table, Column column) {
        return table.rows().isEmpty()
                ? table.place()
                : new Place.Cell(
                        table.file(), table.sheet(), table.rows().get(0).number() - 1, column.index());
    }
}
