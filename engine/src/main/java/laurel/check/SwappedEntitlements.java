package laurel.check;

import java.util.HashSet;
import java.util.Set;
import laurel.award.Standing;
import laurel.fact.Preferred;
import laurel.fact.Term;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;

/** What is due by law and yet depends on what an employee prefers, directly or by derived terms. */
final class SwappedEntitlements implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        for (DecisionTable table : book.tables()) {
            table.results().stream()
                    .filter(column -> column instanceof Column.GivesAward gives
                            && gives.award().standing() == Standing.ENTITLEMENT)
                    .map(column -> ((Column.GivesAward) column).award())
                    .forEach(award -> table.conditions().stream()
                            .filter(asked -> isPreference(asked.term(), book, new HashSet<>()))
                            .forEach(asked -> problems.error(
                                    table.place(),
                                    "entitlement.preference",
                                    award.label(),
                                    asked.term().label())));
        }
    }

    private static boolean isPreference(Term term, BookContent book, Set<String> seen) {
        if (term.source() instanceof Preferred) {
            return true;
        }
        return seen.add(term.id())
                && book.tables().stream()
                        .filter(table -> table.results().stream()
                                .anyMatch(column -> column instanceof Column.GivesTerm gives
                                        && gives.term().id().equals(term.id())))
                        .flatMap(table -> table.conditions().stream())
                        .anyMatch(asked -> isPreference(asked.term(), book, seen));
    }
}
