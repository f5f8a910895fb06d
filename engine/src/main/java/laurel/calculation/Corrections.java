package laurel.calculation;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.IncentivePackage.Settled;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.fact.Settlement;
import laurel.policy.PolicyBook;

/**
 * What facts that came late change about earlier periods. Each is calculated again with what is known now, and what was
 * calculated for it before is taken off: closed periods stay, and the difference is due in the open one.
 */
final class Corrections {

    /** What a period is calculated anew with. */
    @FunctionalInterface
    interface Again {
        IncentivePackage calculate(Facts facts, Period period);
    }

    private final List<AwardDefinition> awards;
    private final Again again;

    Corrections(PolicyBook book, Again again) {
        this.awards = book.awards().words().stream()
                .filter(award -> award.payment().settling().retro() > 0)
                .toList();
        this.again = again;
    }

    /** Whether no award of the book is ever corrected. */
    boolean isNone() {
        return awards.isEmpty();
    }

    /**
     * What is due for earlier periods.
     *
     * @param open what of them cannot be worked out any more, and so stays as it is
     */
    record Due(List<Settled> settled, List<NotEvaluable> open) {

        /** The facts, as if all had been known on time; of a run that is not the period's own, which released nothing. */
        Facts over(Facts facts) {
            List<Given> given = new ArrayList<>(facts.given());
            settled.forEach(one -> given.add(new Given(
                    facts.employee().id(),
                    one.award(),
                    one.period(),
                    one.period().previous(),
                    one.settlement())));
            return facts.having(given);
        }
    }

    /** For the periods that were calculated before {@code now}, as far back as each award says. */
    Due of(Facts facts, Period now) {
        Due due = new Due(new ArrayList<>(), new ArrayList<>());
        // Nobody knows how the employee stood among others then.
        Facts alone = inTheirPeriods(facts).comparedBy(Map.of());
        for (Period earlier : earlier(facts, now)) {
            IncentivePackage anew = again.calculate(due.over(alone), earlier);
            for (AwardDefinition award : awards) {
                if (reaches(award, earlier, now)) {
                    correct(award, earlier, anew, facts, now, due);
                }
            }
        }
        return due;
    }

    /** As if every correction had come in the period that it corrects. */
    private static Facts inTheirPeriods(Facts facts) {
        return facts.having(facts.given().stream()
                .map(given ->
                        new Given(given.employee(), given.award(), given.period(), given.period(), given.settlement()))
                .toList());
    }

    /** Those that runs before told of, in their order. */
    private List<Period> earlier(Facts facts, Period now) {
        return facts.given().stream()
                .filter(given -> given.settlement() != null
                        && given.period().months() == now.months()
                        && given.period().end().isBefore(now.start())
                        && given.in().end().isBefore(now.start())
                        && awards.stream()
                                .anyMatch(award ->
                                        award.id().equals(given.award()) && reaches(award, given.period(), now)))
                .map(Given::period)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean reaches(AwardDefinition award, Period earlier, Period now) {
        int months = award.payment().settling().retro();
        return !YearMonth.from(earlier.start()).plusMonths(months).isBefore(YearMonth.from(now.start()));
    }

    private static void correct(
            AwardDefinition award, Period earlier, IncentivePackage anew, Facts facts, Period now, Due due) {
        List<NotEvaluable> unknown = anew.notEvaluable().stream()
                .filter(open -> open.awards().contains(award.id()))
                .toList();
        if (!unknown.isEmpty()) {
            due.open().addAll(unknown);
            return;
        }
        List<Given> before = facts.given().stream()
                .filter(given -> given.award().equals(award.id())
                        && given.settlement() != null
                        && given.period().equals(earlier)
                        && given.in().end().isBefore(now.start()))
                .toList();
        if (before.isEmpty()) {
            return;
        }
        Settled anewSettled = anew.settled().stream()
                .filter(one -> one.award().equals(award.id()))
                .findFirst()
                .orElse(null);
        BigDecimal total =
                anewSettled == null ? BigDecimal.ZERO : anewSettled.settlement().calculated();
        BigDecimal known = before.stream()
                .flatMap(given -> Stream.ofNullable(given.settlement()))
                .map(Settlement::calculated)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = total.subtract(known);
        if (difference.signum() != 0) {
            Step step = Step.moved(Step.Kind.CORRECT, earlier.toString(), total, known.negate(), difference);
            Reason reason = anewSettled == null
                    ? new AwardReason(award, List.of(step))
                    : new JointReason(List.of(anewSettled.reason()), List.of(step));
            Currency currency =
                    Objects.requireNonNull(before.get(0).settlement()).currency();
            Settlement settlement = new Settlement(currency, difference, difference, BigDecimal.ZERO, BigDecimal.ZERO);
            due.settled().add(new Settled(award.id(), earlier, settlement, reason));
        }
    }
}
