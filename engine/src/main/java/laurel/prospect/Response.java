package laurel.prospect;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Predicate;
import laurel.fact.UnaryTest;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a change, as a probe looks at it.
 *
 * @param does whether what is wanted comes of it
 * @param lacks by how much it falls short of what is wanted, below zero if it goes too far; null if it does or nobody knows
 * @param comes of it, or null if that is unknown
 */
record Response(
        boolean does, @Nullable BigDecimal lacks, @Nullable Object comes) {

    /** How a change is answered. */
    @FunctionalInterface
    interface To {
        Response of(Map<Lever, Object> moved);
    }

    /** Of which nothing more is known than whether it does. */
    static To whether(Predicate<Map<Lever, Object>> does) {
        return moved -> new Response(does.test(moved), null, null);
    }

    /** Of what a derived term comes to. */
    static Response of(Ask ask, @Nullable Object value) {
        boolean does = value != null && ask.accepts(value);
        if (value instanceof BigDecimal number) {
            return new Response(does, does || !ask.met() ? null : lacks(ask.test(), number), number);
        }
        return new Response(does, null, value);
    }

    private static @Nullable BigDecimal lacks(UnaryTest test, BigDecimal value) {
        Object low = test instanceof UnaryTest.Range range ? range.low() : null;
        Object high = test instanceof UnaryTest.Range range ? range.high() : null;
        if (test instanceof UnaryTest.Equal point) {
            low = point.expected();
            high = low;
        }
        if (low instanceof BigDecimal end && value.compareTo(end) <= 0) {
            return end.subtract(value);
        }
        return high instanceof BigDecimal end && value.compareTo(end) >= 0 ? end.subtract(value) : null;
    }

    /** Whether this falls short of what is wanted, and the other goes too far, or the other way round. */
    boolean isAcross(Response other) {
        return lacks != null && other.lacks != null && lacks.signum() * other.lacks.signum() < 0;
    }
}
