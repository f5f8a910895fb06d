package laurel.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an employee's goals of a period are reached, all together: 100% is on target, and there may be more. Unknown as
 * long as a key result is.
 */
public record GoalScore(When when) implements Source.OverTime {

    /** Of the cycle's period. */
    public static final GoalScore NOW = new GoalScore(When.NOW);

    /** The one thing that can be asked of goals. */
    static final String WORD = "score";

    @Override
    public @Nullable Object read(Facts facts, Period period) {
        return when.of(period, of -> score(facts, of));
    }

    @Override
    public GoalScore at(When other) {
        return new GoalScore(other);
    }

    private static @Nullable BigDecimal score(Facts facts, Period period) {
        List<Goal> goals = goals(facts, period);
        return goals.isEmpty() ? null : new GoalTree(goals).score();
    }

    /** The employee's goals of that period. */
    public static List<Goal> goals(Facts facts, Period period) {
        return facts.profile().goals().stream()
                .filter(goal -> goal.period().equals(period))
                .toList();
    }

    @Override
    public String toString() {
        return "goals(" + WORD + when.suffix() + ")";
    }
}
