package laurel.prospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * How far a value is from the nearest that meets a test.
 *
 * @param by signed; days between dates
 * @param beyond whether just that far is not enough yet
 */
record Distance(BigDecimal by, boolean beyond) {

    /** Null where there is no order, or nothing meets the test. */
    static @Nullable Distance of(Term term, UnaryTest test, Object value) {
        if (!term.type().isOrdered()) {
            return null;
        }
        TreeSet<BigDecimal> ends = new TreeSet<>();
        test.values().forEach(end -> ends.add(position(end)));
        Distance nearest = null;
        List<BigDecimal> points = new ArrayList<>(ends);
        for (int i = 0; i < points.size(); i++) {
            BigDecimal end = points.get(i);
            BigDecimal by = ValueType.normal(end.subtract(position(value)));
            boolean at = test.accepts(at(value, end));
            // Between two ends a test says the same throughout.
            BigDecimal above = i + 1 < points.size()
                    ? points.get(i + 1).add(end).divide(BigDecimal.valueOf(2))
                    : end.add(BigDecimal.ONE);
            BigDecimal below =
                    i > 0 ? points.get(i - 1).add(end).divide(BigDecimal.valueOf(2)) : end.subtract(BigDecimal.ONE);
            boolean near = accepts(test, value, by.signum() < 0 ? below : above)
                    || (by.signum() == 0 && accepts(test, value, below));
            if ((at || near) && (nearest == null || by.abs().compareTo(nearest.by.abs()) < 0)) {
                nearest = new Distance(by, !at);
            }
        }
        return nearest;
    }

    private static boolean accepts(UnaryTest test, Object like, BigDecimal position) {
        BigDecimal whole = like instanceof LocalDate ? position.setScale(0, RoundingMode.FLOOR) : position;
        return test.accepts(at(like, whole));
    }

    private static BigDecimal position(Object value) {
        return value instanceof LocalDate date ? BigDecimal.valueOf(date.toEpochDay()) : (BigDecimal) value;
    }

    private static Object at(Object like, BigDecimal position) {
        return like instanceof LocalDate ? LocalDate.ofEpochDay(position.longValueExact()) : ValueType.normal(position);
    }
}
