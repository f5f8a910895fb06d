package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How well an employee masters a competency, as it was last seen by a period's end. */
public record Assessed(String competency, When when) implements Source.OverTime {

    @Override
    public @Nullable Object read(Facts facts, Period period) {
        return when.of(period, of -> last(facts, of.end()));
    }

    @Override
    public Assessed at(When other) {
        return new Assessed(competency, other);
    }

    /** Of two of one day there is only one: intake rejects both. */
    private @Nullable BigDecimal last(Facts facts, LocalDate day) {
        Assessment last = null;
        for (Assessment one : facts.profile().assessments()) {
            boolean counts = one.competency().equals(competency) && !one.date().isAfter(day);
            if (counts && (last == null || one.date().isAfter(last.date()))) {
                last = one;
            }
        }
        return last == null ? null : last.score();
    }

    @Override
    public String toString() {
        return "assessment(" + competency + when.suffix() + ")";
    }
}
