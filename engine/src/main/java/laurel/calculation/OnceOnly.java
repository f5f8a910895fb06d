package laurel.calculation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laurel.award.AwardDefinition;
import laurel.award.Once;
import laurel.calculation.IncentivePackage.Suppressed;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Period;
import laurel.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Keeps awards that may be given once from being given again: in this package, or after an earlier period. */
final class OnceOnly {

    private final Vocabulary<AwardDefinition> awards;
    private final Facts facts;
    private final Period period;

    OnceOnly(Vocabulary<AwardDefinition> awards, Facts facts, Period period) {
        this.awards = awards;
        this.facts = facts;
        this.period = period;
    }

    /** Moves what may not be given from {@code lines}; the first of equals stays. */
    List<Suppressed> takeFrom(List<Line> lines) {
        List<Suppressed> suppressed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        lines.removeIf(line -> {
            Once once = awards.get(line.award()).once();
            if (once == Once.NO) {
                return false;
            }
            Period earlier = earlier(line.award(), once);
            if (earlier == null && seen.add(line.award())) {
                return false;
            }
            suppressed.add(new Suppressed(line, earlier));
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
