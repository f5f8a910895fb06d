package laurel.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import laurel.award.Settling.Draw.Rule;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.fact.Settlement;

/** What earlier runs left on an award's account. */
final class Balance {

    private static final int YEAR = 12;

    private final List<Given> earlier;
    private final Period period;

    /** A row that a run of this period or a later one gave is about to be replaced, and does not count. */
    Balance(String award, Facts facts, Period period) {
        this.period = period;
        this.earlier = facts.given().stream()
                .filter(row -> row.settlement() != null && row.award().equals(award))
                .filter(row -> row.in().end().compareTo(period.start()) < 0)
                .toList();
    }

    List<Given> rows() {
        return earlier;
    }

    /** What was calculated for the year's periods before this one. */
    BigDecimal calculatedThisYear() {
        return sum(
                row -> row.period().year() == period.year()
                        && row.period().end().compareTo(period.start()) < 0,
                Settlement::calculated);
    }

    BigDecimal carried() {
        return sum(row -> true, Settlement::carried);
    }

    /** What has been held back for so many months or longer, and not been released since. */
    BigDecimal ripe(int months) {
        int now = lastMonth(period);
        BigDecimal held = sum(
                row -> of(row).withheld().signum() > 0 && lastMonth(row.period()) + months <= now,
                Settlement::withheld);
        BigDecimal released = sum(row -> of(row).withheld().signum() < 0, Settlement::withheld);
        return held.add(released).max(BigDecimal.ZERO);
    }

    private static int lastMonth(Period period) {
        return YEAR * period.year() + (period.index() + 1) * period.months();
    }

    private BigDecimal sum(Predicate<Given> chosen, Function<Settlement, BigDecimal> part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Given row : earlier) {
            if (chosen.test(row)) {
                sum = sum.add(part.apply(of(row)));
            }
        }
        return sum;
    }

    static Settlement of(Given row) {
        return Objects.requireNonNull(row.settlement());
    }

    /** What is calculated once a draw that nobody owes is given. */
    static BigDecimal granted(BigDecimal earned, Rule rule, BigDecimal draw) {
        return switch (rule) {
            case NON_RECOVERABLE_GUARANTEE -> earned.max(draw);
            case NON_RECOVERABLE_DRAW -> earned.add(draw);
            default -> earned;
        };
    }

    /** What is paid once a draw that is owed is given. */
    static BigDecimal advanced(BigDecimal payable, Rule rule, BigDecimal draw) {
        return switch (rule) {
            case RECOVERABLE_GUARANTEE -> payable.max(draw);
            case RECOVERABLE_DRAW -> payable.add(draw);
            default -> payable;
        };
    }

    /** The part of a payment that is held back. */
    static BigDecimal held(BigDecimal payable, BigDecimal rate, int decimals, RoundingMode mode) {
        return payable.signum() <= 0
                ? BigDecimal.ZERO
                : Fraction.of(payable.multiply(rate)).rounded(decimals, mode);
    }
}
