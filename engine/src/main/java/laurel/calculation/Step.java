package laurel.calculation;

import java.math.BigDecimal;
import java.util.List;
import laurel.money.Part;
import laurel.table.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A line of the arithmetic that leads from a cell to cents.
 *
 * @param step what is done
 * @param factor the rate, the number of months, or what a whole bracket is worth; null for other steps
 * @param of the id of the term that it multiplies, or in whose brackets it is read
 * @param base what goes in: the term's value, the part of it that lies in the bracket, or the amount before rounding
 * @param parts the summands of a sum; the width of a whole bracket; both points of a line, each as value and result
 * @param rounding how it is rounded, by the JDK's name
 * @param result what comes out, exactly
 */
public record Step(
        Kind step,
        @Nullable BigDecimal factor,
        @Nullable String of,
        @Nullable BigDecimal base,
        List<BigDecimal> parts,
        @Nullable String rounding,
        BigDecimal result) {

    /** What is done, in the order of semantics. */
    public enum Kind {
        /** A rate of the part of a value that lies in a bracket. */
        SLICE,
        /** What a bracket is worth, by the part of it that the value fills. */
        PORTION,
        SUM,
        COUNT,
        /** The result on the straight line between two points. */
        BETWEEN,
        AMOUNT,
        RATE,
        MONTHS,
        /** The product with a term. */
        FACTOR,
        /** The product with a weighted sum: the parts are weights and values by turns. */
        WEIGHTED,
        CAP,
        FLOOR,
        /** The part of the period that counts: the parts are how many count, and of how many. */
        PRORATE,
        /** The share of a pool: the parts are the weight and the sum of all weights. */
        POOL,
        /** What a factor after the pool takes away. */
        WITHHOLD,
        ROUND,
        CONVERT,
        /** What the year's earlier periods came to is taken off. */
        EARLIER,
        GUARANTEE,
        DRAW,
        /** What was carried here is added. */
        CARRIED,
        /** What is carried on, because it is negative or not above the minimum. */
        CARRY,
        HOLD_BACK,
        RELEASE,
        /** What was paid for the period is taken off what is now due for it. */
        CORRECT
    }

    static Step amount(BigDecimal amount) {
        return new Step(Kind.AMOUNT, null, null, null, List.of(), null, amount);
    }

    static Step multiple(Kind kind, BigDecimal factor, String of, BigDecimal base, BigDecimal result) {
        return new Step(kind, factor, of, base, List.of(), null, result);
    }

    static Step rounded(BigDecimal exact, String rounding, BigDecimal result) {
        return new Step(Kind.ROUND, null, null, exact, List.of(), rounding, result);
    }

    static Step factor(String term, BigDecimal value, BigDecimal base, BigDecimal result) {
        return new Step(Kind.FACTOR, value, term, base, List.of(), null, result);
    }

    static Step weighted(String terms, List<BigDecimal> parts, BigDecimal factor, BigDecimal base, BigDecimal result) {
        return new Step(Kind.WEIGHTED, factor, terms, base, parts, null, result);
    }

    /** A cap or a floor of so much. */
    static Step limit(Kind kind, String written, BigDecimal limit, BigDecimal base) {
        return new Step(kind, null, written, base, List.of(), null, limit);
    }

    static Step prorated(String basis, Part part, BigDecimal base, BigDecimal result) {
        List<BigDecimal> parts = List.of(BigDecimal.valueOf(part.counted()), BigDecimal.valueOf(part.of()));
        return new Step(Kind.PRORATE, null, basis, base, parts, null, result);
    }

    static Step converted(BigDecimal rate, String currencies, BigDecimal base, BigDecimal result) {
        return new Step(Kind.CONVERT, rate, currencies, base, List.of(), null, result);
    }

    /** What goes in, what is added to it or taken off, and what comes out. */
    static Step moved(Kind kind, @Nullable String of, BigDecimal base, BigDecimal by, BigDecimal result) {
        return new Step(kind, null, of, base, List.of(by), null, result);
    }

    static Step sum(List<BigDecimal> parts, BigDecimal result) {
        return new Step(Kind.SUM, null, null, null, parts, null, result);
    }

    static Step count(BigDecimal result) {
        return new Step(Kind.COUNT, null, null, null, List.of(), null, result);
    }

    static Step slice(String term, Outcome.Slice slice) {
        BigDecimal whole = slice.whole();
        return whole == null
                ? new Step(Kind.SLICE, slice.cell(), term, slice.width(), List.of(), null, slice.result())
                : new Step(Kind.PORTION, slice.cell(), term, slice.width(), List.of(whole), null, slice.result());
    }

    static Step between(String term, Outcome.Interpolated line, BigDecimal result) {
        List<BigDecimal> points = List.of(
                line.from().at(), line.from().value(), line.to().at(), line.to().value());
        return new Step(Kind.BETWEEN, null, term, line.at(), points, null, result);
    }
}
