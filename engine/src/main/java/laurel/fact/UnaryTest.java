package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition cell: what DMN calls unary tests, over values as {@link ValueType} types them. */
public sealed interface UnaryTest {

    /** Whether a known value meets the condition. */
    boolean accepts(Object value);

    /** Whether it asks anything at all. */
    default boolean isAny() {
        return this instanceof Any;
    }

    /** The values that it names: points and ends of ranges. */
    default Stream<Object> values() {
        if (this instanceof Equal equal) {
            return Stream.of(equal.expected());
        }
        if (this instanceof Range range) {
            return Stream.of(Optional.ofNullable(range.low()), Optional.ofNullable(range.high()))
                    .flatMap(Optional::stream);
        }
        if (this instanceof OneOf list) {
            return list.parts().stream().flatMap(UnaryTest::values);
        }
        return this instanceof Not not ? not.part().values() : Stream.empty();
    }

    /** Met by any value, and by none. */
    record Any() implements UnaryTest {
        @Override
        public boolean accepts(Object value) {
            return true;
        }
    }

    /** Met by one value. */
    record Equal(Object expected) implements UnaryTest {
        @Override
        public boolean accepts(Object value) {
            return expected.equals(value);
        }
    }

    /** Met between two ends; an end that is null is open for ever. */
    record Range(
            @Nullable Object low, boolean withLow, @Nullable Object high, boolean withHigh) implements UnaryTest {
        @Override
        public boolean accepts(Object value) {
            return isAbove(value) && isBelow(value);
        }

        private boolean isAbove(Object value) {
            if (low == null) {
                return true;
            }
            int order = compare(value, low);
            return withLow ? order >= 0 : order > 0;
        }

        private boolean isBelow(Object value) {
            if (high == null) {
                return true;
            }
            int order = compare(value, high);
            return withHigh ? order <= 0 : order < 0;
        }

        /** Whether no value can meet it. */
        public boolean isEmpty() {
            if (low == null || high == null) {
                return false;
            }
            int order = compare(low, high);
            return order > 0 || (order == 0 && !(withLow && withHigh));
        }
    }

    /** Met if any of its parts is. */
    record OneOf(List<UnaryTest> parts) implements UnaryTest {
        @Override
        public boolean accepts(Object value) {
            for (UnaryTest part : parts) {
                if (part.accepts(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Met if its part is not. */
    record Not(UnaryTest part) implements UnaryTest {
        @Override
        public boolean accepts(Object value) {
            return !part.accepts(value);
        }
    }

    /** The order of two values of one ordered type: numbers or dates. */
    static int compare(Object left, Object right) {
        if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
            return number.compareTo(other);
        }
        if (left instanceof LocalDate date && right instanceof LocalDate other) {
            return date.compareTo(other);
        }
        throw new IllegalArgumentException("No order between " + left + " and " + right);
    }
}
