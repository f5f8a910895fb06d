package laurel.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How often something happened to an employee in a period. Where nothing is said, it did not. */
public record LifeEvents(String event, When when) implements Source.OverTime {

    @Override
    public @Nullable Object read(Facts facts, Period period) {
        return when.of(period, of -> count(facts, of));
    }

    @Override
    public LifeEvents at(When other) {
        return new LifeEvents(event, other);
    }

    private BigDecimal count(Facts facts, Period period) {
        long count = facts.profile().lifeEvents().stream()
                .filter(one -> one.event().equals(event) && period.holds(one.date()))
                .count();
        return ValueType.normal(BigDecimal.valueOf(count));
    }

    @Override
    public String toString() {
        return "life_events(" + event + when.suffix() + ")";
    }
}
