package laurel.calculation;

import java.util.List;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/**
 * Why a line stands in a package: data from which a sentence can be made in any language.
 *
 * @param clause the company's rule, or null if the book states none
 * @param conditions what was asked of the employee and met
 * @param facts what a DRL rule was matched with, as far as it says something about the employee
 * @param arithmetic from the cell to the result; none for what is not money
 */
public record Reason(
        Origin origin,
        @Nullable Label clause,
        List<ConditionMet> conditions,
        List<SeenFact> facts,
        List<Step> arithmetic) {

    /**
     * The row or rule that gave it. For a row: the table's name, workbook, sheet and row. For DRL: the rule's name, file and
     * line.
     */
    public record Origin(
            @Nullable String table,
            @Nullable String rule,
            String file,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable Long line) {}

    /** A condition: the term's id, the employee's value, the cell's test, and the cell. */
    public record ConditionMet(String term, String value, boolean byDefault, String test, String cell) {}

    /** A fact: what it is ("metric"), which ("okr_score"), when ("2025-04"), and its value. */
    public record SeenFact(
            String fact, String name, @Nullable String when, String value) {}
}
