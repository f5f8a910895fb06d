package laurel.calculation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laurel.award.Once;
import laurel.calculation.IncentivePackage.Suppressed;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import org.jspecify.annotations.Nullable;

/** Keeps awards that may be given once from being given again: in this package, or after an earlier period. */
final class OnceOnly {

    private final Facts facts;
    private final Period period;

    OnceOnly(Facts facts, Period period) {
        this.facts = facts;
        this.period = period;
    }

    /** Moves what may not be given from {@code lines}; the first of equals stays. */
    List<Suppressed> takeFrom(List<GivenLine> lines) {
        List<Suppressed> suppressed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        lines.removeIf(given -> {
            Once once = given.award().once();
            if (once == Once.NO) {
                return false;
            }
            Period earlier = earlier(given.award().id(), once);
            if (earlier == null && seen.add(given.award().id())) {
                return false;
            }
            suppressed.add(new Suppressed(given.line(), earlier));
            return true;
        });
        return suppressed;
    }

    private @Nullable Period earlier(String award, Once once) {
        return facts.given().stream()
                .filter(given -> given.award().equals(award) && once.forbids(given.period(), period))
                .map(Given::period)
                .min(Period::compareTo)
                .orElse(null);
    }
}
