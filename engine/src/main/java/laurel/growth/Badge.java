package laurel.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.calculation.Reason;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/**
 * A badge or certificate that an employee has.
 *
 * @param period for which it was given
 * @param reason why, or null of one that was given earlier
 */
public record Badge(
        AwardDefinition award, Period period, @Nullable Reason reason) {

    /** The period's last day. */
    public LocalDate since() {
        return period.end();
    }

    /** Those given earlier, by period, then those of the package. */
    public static List<Badge> of(Facts facts, IncentivePackage given, PolicyBook book) {
        List<Badge> badges = new ArrayList<>();
        facts.givenInTheEnd().stream()
                .sorted(Comparator.comparing(Given::period).thenComparing(Given::award))
                .filter(earlier -> !earlier.period().equals(given.period()))
                .forEach(earlier -> badge(earlier.award(), book).ifPresent(add(badges, earlier.period(), null)));
        for (Line line : given.lines()) {
            badge(line.award(), book).ifPresent(add(badges, given.period(), line.reason()));
        }
        return badges;
    }

    private static Consumer<AwardDefinition> add(List<Badge> badges, Period period, @Nullable Reason reason) {
        return award -> badges.add(new Badge(award, period, reason));
    }

    private static Optional<AwardDefinition> badge(String award, PolicyBook book) {
        return book.awards()
                .find(award)
                .filter(found -> found.kind() == Kind.BADGE || found.kind() == Kind.CERTIFICATE);
    }
}
