package laurel.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import laurel.fact.UnaryTest;

/** A reading of condition cells. */
final class Tests {

    private Tests() {}

    static boolean meets(UnaryTest test, Object value) {
        if (test instanceof UnaryTest.Equal equal) {
            return same(value, equal.expected());
        }
        if (test instanceof UnaryTest.Range range) {
            return reaches(range, value) && staysBelow(range, value);
        }
        if (test instanceof UnaryTest.OneOf list) {
            return list.parts().stream().anyMatch(part -> meets(part, value));
        }
        return !(test instanceof UnaryTest.Not not) || !meets(not.part(), value);
    }

    private static boolean reaches(UnaryTest.Range range, Object value) {
        if (range.low() == null) {
            return true;
        }
        int order = compare(value, range.low());
        return order > 0 || (order == 0 && range.withLow());
    }

    private static boolean staysBelow(UnaryTest.Range range, Object value) {
        if (range.high() == null) {
            return true;
        }
        int order = compare(value, range.high());
        return order < 0 || (order == 0 && range.withHigh());
    }

    static boolean same(Object one, Object other) {
        return (isNumber(one) && isNumber(other)) ? compare(one, other) == 0 : one.equals(other);
    }

    /** Of two numbers or two dates. */
    static int compare(Object one, Object other) {
        if (one instanceof LocalDate day) {
            return day.compareTo((LocalDate) other);
        }
        if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
            return left.compareTo(right);
        }
        return Fraction.of(one).compareTo(Fraction.of(other));
    }

    private static boolean isNumber(Object value) {
        return value instanceof BigDecimal || value instanceof Fraction;
    }
}
