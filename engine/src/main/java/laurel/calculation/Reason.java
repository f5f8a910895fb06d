package laurel.calculation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import laurel.fact.Named;
import laurel.problem.Label;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * Why a line stands in a package: data from which a sentence can be made in any language. It holds on to what was matched,
 * and spells that out only when it is asked.
 */
@JsonPropertyOrder({"origin", "clause", "conditions", "facts", "parts", "arithmetic"})
public sealed interface Reason permits RowReason, RuleReason, JointReason, AwardReason, GoalsReason, KeptReason {

    /** The row or rule that gave it. */
    @JsonProperty
    Origin origin();

    /** The company's rule, or null if the book states none. */
    @JsonProperty
    @Nullable
    Label clause();

    /** What a row asked of the employee and found met. */
    @JsonProperty
    List<ConditionMet> conditions();

    /** What a DRL rule was matched with, as far as it says something about the employee. */
    @JsonProperty
    List<SeenFact> facts();

    /** Of a sum, the reasons of its parts. */
    @JsonProperty
    default List<Reason> parts() {
        return List.of();
    }

    /** From the cell to the result; none for what is not money. */
    @JsonProperty
    List<Step> arithmetic();

    /**
     * Where a reason comes from. For a row: the table's name, workbook, sheet and row; {@code rows} are all of them where
     * there are several. For DRL: the rule's name, file and line. For a stock Drools table: the rule's name, workbook,
     * sheet and row.
     */
    record Origin(
            @Nullable String table,
            @Nullable String rule,
            String file,
            @Nullable String sheet,
            @Nullable Integer row,
            List<Integer> rows,
            @Nullable Long line) {

        /** Of a word that stands on a sheet of its own kind: an award, a term. */
        static Origin of(Named word) {
            Integer row = word.place() instanceof Place.Row place ? place.row() : null;
            return new Origin(
                    word.label().english(),
                    null,
                    word.place().file(),
                    word.place().sheet(),
                    row,
                    List.of(),
                    null);
        }
    }

    /**
     * A condition that was met.
     *
     * @param term its id
     * @param value the employee's
     * @param byDefault whether the value is the one that the Terms sheet states for a missing fact
     * @param source who or what measured the value, if that is said
     * @param test as the cell has it
     * @param cell such as B14, in the sheet of the origin
     */
    record ConditionMet(
            String term,
            String value,
            boolean byDefault,
            @Nullable String source,
            String test,
            String cell) {}

    /**
     * A fact: what it is ("metric"), which ("okr_score"), when ("2025-04"), and its value.
     *
     * @param weight of a goal, its part in what it serves
     * @param serves of a goal, the titles of what it serves, from the nearest up
     */
    record SeenFact(
            String fact,
            String name,
            @Nullable String when,
            String value,
            @Nullable String weight,
            List<String> serves) {

        /** Of anything but a goal. */
        SeenFact(String fact, String name, @Nullable String when, String value) {
            this(fact, name, when, value, null, List.of());
        }
    }
}
