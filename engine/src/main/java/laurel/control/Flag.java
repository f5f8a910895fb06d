package laurel.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import laurel.calculation.Reason;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/**
 * A change that a person should look at.
 *
 * @param award by which the book flags it, or null where it could not be judged
 * @param text what the row says of it, or null if no more than yes
 * @param unknown the terms for want of which it could not be judged; none too if rows contradict each other
 * @param origin the row that flags it, or the rows that could not be judged
 * @param clause the company's rule, or null if the book states none
 * @param conditions what the row asked of the change and found met
 * @param told all that in a sentence
 */
public record Flag(
        @JsonUnwrapped Change change,
        @Nullable String award,
        @Nullable String text,
        List<String> unknown,
        Reason.Origin origin,
        @Nullable Label clause,
        List<Reason.ConditionMet> conditions,
        Label told) {}
