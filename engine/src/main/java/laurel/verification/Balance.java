package laurel.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /**
     * What has been held back for so many months or longer, and not been released since. A row has one sum of what was held
     * and of what was released in its month, which was all that was ripe then.
     */
    BigDecimal ripe(int months) {
        Map<Integer, BigDecimal> waiting = new HashMap<>();
        List<Given> inOrder = new ArrayList<>(earlier);
        inOrder.sort(Comparator.comparing((Given row) -> row.in().end())
                .thenComparing(row -> row.period().end()));
        for (Given row : inOrder) {
            Settlement all = of(row);
            int now = lastMonth(row.in());
            boolean isRun = row.period().equals(row.in())
                    && Stream.of(all.calculated(), all.paid(), all.carried(), all.withheld())
                            .anyMatch(part -> part.signum() != 0);
            BigDecimal held = isRun ? all.withheld().add(takeRipe(waiting, now)) : all.withheld();
            waiting.merge(held.signum() < 0 ? now : lastMonth(row.period()) + months, held, BigDecimal::add);
        }
        return takeRipe(waiting, lastMonth(period));
    }

    private static BigDecimal takeRipe(Map<Integer, BigDecimal> waiting, int now) {
        BigDecimal ripe = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> one : waiting.entrySet()) {
            ripe = one.getKey() <= now ? ripe.add(one.getValue()) : ripe;
        }
        if (ripe.signum() > 0) {
            waiting.keySet().removeIf(month -> month <= now);
        }
        return ripe.max(BigDecimal.ZERO);
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
