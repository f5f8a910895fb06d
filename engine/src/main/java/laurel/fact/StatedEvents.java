package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Events of one name, all alike, put together from what is stated of them. */
final class StatedEvents {

    /** So many events nobody states by hand; more would only fill the memory. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    private final String name;
    private final Map<String, Object> attributes = new HashMap<>();
    private LocalDate date;
    private BigDecimal value = BigDecimal.ZERO;
    private int count = 1;

    /** One, on that day unless another is stated. */
    StatedEvents(String name, LocalDate date) {
        this.name = name;
        this.date = date;
    }

    static boolean isCount(BigDecimal count) {
        return count.signum() >= 0 && ValueType.INTEGER.fits(count) && count.compareTo(MOST) <= 0;
    }

    void state(Source.OfEvent asked, Object stated) {
        String field = asked.field();
        if (field == null) {
            value = (BigDecimal) stated;
        } else if (asked.isAttribute()) {
            attributes.put(field, stated);
        } else {
            date = (LocalDate) stated;
        }
    }

    void count(BigDecimal stated) {
        if (!isCount(stated)) {
            throw new IllegalArgumentException("Nobody did \"" + name + "\" " + stated + " times");
        }
        count = stated.intValueExact();
    }

    Stream<Event> of(String employee) {
        return Stream.generate(() -> new Event(employee, name, date, value, attributes))
                .limit(count);
    }
}
