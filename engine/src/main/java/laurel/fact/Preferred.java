package laurel.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an employee needs, as said in the last survey by a period's end.
 *
 * @param rank 1 for what is needed most
 * @param when now or the period before
 */
public record Preferred(int rank, When when) implements Source.OverTime {

    @Override
    public @Nullable Object read(Facts facts, Period period) {
        LocalDate day = (when == When.PREVIOUS ? period.previous() : period).end();
        LocalDate survey = null;
        for (Preference one : facts.profile().preferences()) {
            if (!one.date().isAfter(day) && (survey == null || one.date().isAfter(survey))) {
                survey = one.date();
            }
        }
        for (Preference one : facts.profile().preferences()) {
            if (one.date().equals(survey) && one.rank() == rank) {
                return one.need();
            }
        }
        return null;
    }

    @Override
    public Preferred at(When other) {
        return new Preferred(rank, other);
    }

    @Override
    public String toString() {
        return "preference(" + rank + when.suffix() + ")";
    }
}
