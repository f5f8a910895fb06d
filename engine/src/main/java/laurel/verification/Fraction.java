package laurel.verification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact rational number. The calculator cuts quotients that do not end at 34 digits; this one never does, and is rounded
 * once, at the end.
 *
 * @param bottom above zero, and exactly 1 for what has an end
 */
record Fraction(BigDecimal top, BigDecimal bottom) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    /** Fewer digits than the calculator keeps of a quotient, and more than any money has. */
    private static final MathContext SHOWN = new MathContext(30, RoundingMode.HALF_EVEN);

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    static Fraction of(long top, long bottom) {
        return new Fraction(BigDecimal.valueOf(top), BigDecimal.valueOf(bottom));
    }

    /** Of a term's or cell's number. */
    static Fraction of(Object number) {
        return number instanceof Fraction fraction ? fraction : of((BigDecimal) number);
    }

    Fraction plus(Fraction other) {
        return bottom.compareTo(other.bottom) == 0
                ? new Fraction(top.add(other.top), bottom)
                : new Fraction(
                        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.top.negate(), other.bottom));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    /** By what is not zero. */
    Fraction over(Fraction other) {
        BigDecimal below = bottom.multiply(other.top);
        BigDecimal above = top.multiply(other.bottom);
        return below.signum() < 0 ? new Fraction(above.negate(), below.negate()) : new Fraction(above, below);
    }

    int signum() {
        return top.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    /** To so many decimals: the only place where anything is lost. */
    BigDecimal rounded(int decimals, RoundingMode mode) {
        return top.divide(bottom, decimals, mode);
    }

    /** To a multiple of what is above zero. */
    Fraction roundedTo(BigDecimal unit, RoundingMode mode) {
        return of(over(of(unit)).rounded(0, mode).multiply(unit));
    }

    /** As a number with an end, near enough to tell whether two are the same. */
    BigDecimal shown() {
        return top.divide(bottom, SHOWN).stripTrailingZeros();
    }

    @Override
    public String toString() {
        return shown().toPlainString();
    }
}
