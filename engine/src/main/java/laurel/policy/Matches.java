package laurel.policy;

import java.util.List;
import java.util.Set;
import laurel.award.Award;
import laurel.fact.Derived;
import laurel.fact.Term;
import laurel.table.Decision;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a book's rules said of one employee.
 *
 * @param tables what tables decided, a table that gave nothing left out, in the order of the book
 * @param awards what DRL gave, by rule and award
 * @param derived what DRL derived, likewise
 * @param undecided what could not be decided, and for want of what
 * @param defaulted the terms whose fact is missing, and that have the value which the Terms sheet states for that
 * @param values the terms' values in the end, by slot, null where unknown
 */
public record Matches(
        List<TableMatch> tables,
        List<ByRule<Award>> awards,
        List<ByRule<Derived>> derived,
        List<Undecided> undecided,
        Set<Term> defaulted,
        List<@Nullable Object> values) {

    /** What a table decided, and the values that its rows were met with, by the terms' slots. */
    public record TableMatch(DecisionTable table, Decision decision, List<@Nullable Object> values) {}

    /** Something that a DRL rule gave, and what it was matched with: facts, and collections it gathered. */
    public record ByRule<T>(DrlRule rule, T given, List<Object> matched) {}

    /**
     * A table that could not be decided.
     *
     * @param rows the rows that might have applied, or that contradict each other
     * @param unknown the unknown terms they ask for; none if the rows contradict each other
     */
    public record Undecided(DecisionTable table, List<Row> rows, List<Term> unknown) {}
}
