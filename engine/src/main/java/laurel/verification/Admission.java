package laurel.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import laurel.award.AwardDefinition;
import laurel.award.Leavers;
import laurel.award.Once;
import laurel.calculation.IncentivePackage.Why;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import org.jspecify.annotations.Nullable;

/** Which entries of an award count, and what keeps the others. */
final class Admission {

    /** An entry that does not count. */
    record Refused(Entry entry, Why why, @Nullable String by) {}

    private final List<Entry> admitted = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Set<String> open = new HashSet<>();

    /** Of all entries of one award. */
    Admission(AwardDefinition award, List<Entry> entries, Facts facts, Period period) {
        boolean forfeits = award.payment().leavers() == Leavers.FORFEIT && Days.hasLeft(facts.employee(), period);
        Optional<Period> before = facts.given().stream()
                .filter(given -> given.award().equals(award.id())
                        && forbids(award.once(), given, period)
                        && isLeft(given, facts))
                .map(Given::period)
                .min(Period::compareTo);
        int most = award.once() == Once.NO ? Integer.MAX_VALUE : 1;
        for (Entry entry : entries) {
            Object eligible = award.payment().eligible() == null
                    ? true
                    : entry.scene().value(award.payment().eligible());
            if (eligible == null) {
                open.add(award.id());
            } else if (eligible.equals(false)) {
                refuse(
                        entry,
                        Why.NOT_ELIGIBLE,
                        Objects.requireNonNull(award.payment().eligible()).id());
            } else if (forfeits) {
                refuse(entry, Why.LEFT, null);
            } else if (before.isPresent()) {
                refuse(entry, Why.GIVEN_BEFORE, before.get().toString());
            } else if (admitted.size() >= most) {
                refuse(entry, Why.TWICE, null);
            } else if (award.payment().atMost() != null
                    && admitted.size() >= award.payment().atMost()) {
                refuse(entry, Why.AT_MOST, award.payment().atMost().toString());
            } else {
                admitted.add(entry);
            }
        }
    }

    List<Entry> admitted() {
        return admitted;
    }

    List<Refused> refused() {
        return refused;
    }

    /** Whether it cannot be told if an entry counts. */
    boolean isOpen() {
        return !open.isEmpty();
    }

    private void refuse(Entry entry, Why why, @Nullable String by) {
        refused.add(new Refused(entry, why, by));
    }

    /** Whether corrections did not take all of it back. */
    private static boolean isLeft(Given given, Facts facts) {
        BigDecimal all = BigDecimal.ZERO;
        for (Given row : facts.given()) {
            boolean isSame = row.award().equals(given.award()) && row.period().equals(given.period());
            all = row.settlement() == null || !isSame
                    ? all
                    : all.add(row.settlement().calculated());
        }
        return given.settlement() == null || all.signum() != 0;
    }

    private static boolean forbids(Once once, Given given, Period now) {
        boolean isEarlier = given.period().end().compareTo(now.start()) < 0;
        return isEarlier
                && (once == Once.EVER
                        || (once == Once.YEAR
                                && given.period().end().getYear() == now.end().getYear()));
    }
}
