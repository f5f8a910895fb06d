package laurel.calculation;

import java.math.BigDecimal;
import java.util.List;
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
        ROUND
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
