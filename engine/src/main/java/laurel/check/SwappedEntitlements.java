package laurel.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.award.Exclusion;
import laurel.award.Standing;
import laurel.fact.Term;
import laurel.policy.DrlRule;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;

/**
 * What is due by law and yet depends on what an employee prefers: by a table or a DRL rule that gives it, or by what its own
 * row names, directly or by derived terms.
 */
final class SwappedEntitlements implements ContentCheck {

    private final List<DrlRule> rules;

    /** {@code rules} are those of the book's DRL and stock tables; none if it does not compile. */
    SwappedEntitlements(List<DrlRule> rules) {
        this.rules = rules;
    }

    @Override
    public void check(BookContent book, Problems problems) {
        Preferences preferences = Preferences.of(book, rules);
        book.awards().words().stream()
                .filter(award -> award.standing() == Standing.ENTITLEMENT)
                .forEach(award -> {
                    book.tables().stream()
                            .filter(table -> gives(table, award))
                            .forEach(table -> checkTable(table, award, preferences, problems));
                    rules.stream()
                            .filter(rule -> rule.awards().contains(award.id()))
                            .forEach(rule -> preferences
                                    .behind(rule)
                                    .forEach(asked ->
                                            problems.error(rule.place(), "entitlement.rule", award.label(), asked)));
                    named(award)
                            .filter(preferences::holds)
                            .forEach(term ->
                                    problems.error(award.place(), "entitlement.award", award.label(), term.label()));
                });
    }

    private static boolean gives(DecisionTable table, AwardDefinition award) {
        return table.results().stream()
                .anyMatch(column -> column instanceof Column.GivesAward gives
                        && gives.award().id().equals(award.id()));
    }

    private static void checkTable(
            DecisionTable table, AwardDefinition award, Preferences preferences, Problems problems) {
        table.conditions().stream()
                .map(Column.Asks::term)
                .filter(preferences::holds)
                .distinct()
                .forEach(term -> problems.error(table.place(), "entitlement.preference", award.label(), term.label()));
    }

    /** The terms that its row names, but for the choice among a group: it must not stand in one at all. */
    private static Stream<Term> named(AwardDefinition award) {
        Exclusion exclusion = award.payment().exclusion();
        Term choice = exclusion == null ? null : exclusion.preference();
        return Stream.concat(Stream.ofNullable(award.base()), award.payment().asked())
                .filter(term -> !Objects.equals(term, choice))
                .distinct();
    }
}
