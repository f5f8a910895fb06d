package laurel.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An employee's goals of one period: what serves no other of them is at the top. A key result is reached by the part of the
 * way from its baseline to its target that has been gone, whichever is the greater number; never by less than nothing. An
 * objective is reached by the sum of what serves it, each times its weight. None of this is rounded; what comes out at the
 * top is cut after 34 digits and never rounded up, so that what is short of a bound stays short of it.
 */
public final class GoalTree {

    private static final MathContext CUT = new MathContext(34, RoundingMode.DOWN);

    private final List<Goal> goals;
    private final Set<String> ids;

    /** Of goals of one period, of which none serves itself. */
    public GoalTree(List<Goal> goals) {
        this.goals = List.copyOf(goals);
        this.ids = goals.stream().map(Goal::goal).collect(Collectors.toUnmodifiableSet());
    }

    /** Of all of them, or null as long as a key result is unknown. */
    public @Nullable BigDecimal score() {
        return shown(sum(this::isTop));
    }

    /** Of one of them, likewise. */
    public @Nullable BigDecimal scoreOf(Goal goal) {
        return shown(reached(goal));
    }

    /** Whether it serves none of the employee's own. */
    public boolean isTop(Goal goal) {
        return goal.above() == null || !ids.contains(goal.above());
    }

    private static @Nullable BigDecimal shown(@Nullable Ratio reached) {
        return reached == null ? null : ValueType.normal(reached.top().divide(reached.bottom(), CUT));
    }

    private @Nullable Ratio sum(Predicate<Goal> which) {
        Ratio sum = Ratio.NOTHING;
        for (Goal goal : goals) {
            if (which.test(goal)) {
                Ratio reached = reached(goal);
                if (reached == null) {
                    return null;
                }
                sum = sum.plus(reached.times(goal.weight()));
            }
        }
        return sum;
    }

    private @Nullable Ratio reached(Goal goal) {
        BigDecimal target = goal.target();
        if (target == null) {
            return sum(part -> goal.goal().equals(part.above()));
        }
        BigDecimal actual = goal.actual();
        if (actual == null) {
            return null;
        }
        BigDecimal start = Objects.requireNonNullElse(goal.baseline(), BigDecimal.ZERO);
        Ratio gone = new Ratio(actual.subtract(start), target.subtract(start));
        return gone.isBelowNothing() ? Ratio.NOTHING : gone;
    }

    /** An exact quotient. */
    private record Ratio(BigDecimal top, BigDecimal bottom) {

        static final Ratio NOTHING = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

        Ratio plus(Ratio other) {
            return new Ratio(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
        }

        Ratio times(BigDecimal factor) {
            return new Ratio(top.multiply(factor), bottom);
        }

        boolean isBelowNothing() {
            return top.signum() * bottom.signum() < 0;
        }
    }
}
