package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts of one employee that are put together from what is stated of terms: those from which each would be read. */
public final class StatedFacts {

    private final Period period;
    private final Map<Source.Field, Object> fields = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();

    /** What belongs to the employee: the id may be stated last. */
    private final List<Function<String, Metric>> metrics = new ArrayList<>();

    private final List<Function<String, Course>> courses = new ArrayList<>();
    private final List<Function<String, Given>> given = new ArrayList<>();
    private final Map<String, StatedEvents> events = new TreeMap<>();
    private final StatedProfile profile;
    private final Map<Source.Compared, Object> population = new HashMap<>();
    private Currency currency;

    public StatedFacts(Period period, Currency currency) {
        this.period = period;
        this.profile = new StatedProfile(period);
        this.currency = currency;
    }

    /**
     * States that a term of that source has that value; a currency's is its code.
     *
     * @throws IllegalArgumentException if no fact is of that source (a change, a derived term), or the currency is unknown,
     *     or nobody can do something so many times or reach a goal so far
     */
    public void state(Source source, Object value) {
        if (source == Source.Field.CURRENCY) {
            currency = Currency.getInstance((String) value);
        } else if (source instanceof Source.Field field) {
            fields.put(field, value);
        } else if (source instanceof Source.Attribute attribute) {
            attributes.put(attribute.name(), value);
        } else if (source instanceof Source.Population asked) {
            population.put(asked, value);
        } else if (source instanceof Recognized counted && counted.isCapped()) {
            population.put(counted, StatedProfile.requireCount(counted, value));
        } else if (source instanceof Source.OfEvent event) {
            events(event.name()).state(event, value);
        } else if (source instanceof Source.EventCount counted) {
            events(counted.name()).count((BigDecimal) value);
        } else if (source instanceof Source.PassedCourse course) {
            courses.add(id -> new Course(id, course.course(), value.equals(true), period.end(), null));
        } else if (source instanceof Source.OverTime past && past.when() == Source.When.CHANGE) {
            throw new IllegalArgumentException("A change is worked out: " + source);
        } else if (source instanceof Source.OfMetric metric) {
            Period of = metric.when() == Source.When.PREVIOUS ? period.previous() : period;
            metric(metric.name(), of, (BigDecimal) value);
        } else if (profile.takes(source)) {
            profile.state(source, value);
        } else {
            throw new IllegalArgumentException("No fact is of the source " + source);
        }
    }

    /** Whether such terms say how often something was done. */
    public static boolean isCounted(Source source) {
        return source instanceof Source.EventCount
                || source instanceof LifeEvents
                || source instanceof Recognized
                || source instanceof CourseCount;
    }

    /** Whether somebody can have done something so many times. */
    public static boolean isCount(Object value) {
        return value instanceof BigDecimal count && StatedEvents.isCount(count);
    }

    public void metric(String name, Period of, BigDecimal value) {
        metrics.add(id -> new Metric(id, name, of, value));
    }

    public void given(String award, Period of) {
        given.add(id -> new Given(id, award, of));
    }

    /** The facts, of an employee of that id unless another was stated. */
    public Facts toFacts(String otherwise) {
        String id = Optional.ofNullable(text(Source.Field.ID)).orElse(otherwise);
        Employee employee = new Employee(
                id,
                Optional.ofNullable(text(Source.Field.NAME)).orElse(id),
                text(Source.Field.LEVEL),
                text(Source.Field.POST),
                text(Source.Field.DEPARTMENT),
                (LocalDate) fields.get(Source.Field.HIRED),
                (LocalDate) fields.get(Source.Field.LEFT),
                currency,
                (BigDecimal) fields.get(Source.Field.MONTHLY_SALARY),
                attributes);
        List<Event> done =
                events.values().stream().flatMap(stated -> stated.of(id)).toList();
        List<Course> named = of(courses, id);
        List<Course> all =
                Stream.concat(named.stream(), profile.coursesBeside(named, id)).toList();
        return new Facts(employee, of(metrics, id), all, of(given, id), population)
                .with(List.of(), List.of(), done)
                .with(profile.of(id));
    }

    private StatedEvents events(String name) {
        return events.computeIfAbsent(name, event -> new StatedEvents(event, period.end()));
    }

    private @Nullable String text(Source.Field field) {
        return (String) fields.get(field);
    }

    private static <T> List<T> of(List<Function<String, T>> stated, String id) {
        return stated.stream().map(one -> one.apply(id)).toList();
    }
}
