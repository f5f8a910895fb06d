package laurel.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import laurel.fact.Assignment;
import laurel.fact.Course;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Source;
import org.jspecify.annotations.Nullable;

/**
 * A reader of facts on one occasion.
 *
 * @param post in which the employee is seen, or null for the employee's record as it is
 * @param event at which the employee is seen, or null
 */
record Reading(
        Facts facts,
        Period period,
        @Nullable Assignment post,
        @Nullable Event event) {

    /** Null if no fact says it. */
    @Nullable
    Object read(Source source) {
        if (source instanceof Source.Field field) {
            return field(field);
        }
        if (source instanceof Source.OfMetric metric) {
            return metric(metric);
        }
        if (source instanceof Source.Attribute attribute) {
            Object other = post == null ? null : post.attributes().get(attribute.name());
            return other == null ? facts.employee().attributes().get(attribute.name()) : other;
        }
        if (source instanceof Source.PassedCourse course) {
            return facts.courses().stream()
                    .anyMatch(attempt -> attempt.course().equals(course.course()) && isHeld(attempt));
        }
        if (source instanceof Source.OfEvent asked) {
            return event == null || !event.name().equals(asked.name()) ? null : event(event, asked.field());
        }
        if (source instanceof Source.EventCount asked) {
            return BigDecimal.valueOf(facts.events().stream()
                    .filter(one -> one.name().equals(asked.name()) && isWithin(one.date()))
                    .count());
        }
        return source instanceof Source.Compared compared && facts.population().containsKey(compared)
                ? facts.population().get(compared)
                : new Persona(facts.profile(), facts.courses(), period).read(source);
    }

    private @Nullable Object field(Source.Field field) {
        Employee employee = facts.employee();
        return switch (field) {
            case ID -> employee.id();
            case NAME -> employee.name();
            case LEVEL -> post != null && post.level() != null ? post.level() : employee.level();
            case POST -> post != null && post.post() != null ? post.post() : employee.post();
            case DEPARTMENT -> post != null && post.department() != null ? post.department() : employee.department();
            case HIRED -> employee.hired();
            case LEFT -> employee.left();
            case CURRENCY -> employee.currency().getCurrencyCode();
            case MONTHLY_SALARY ->
                post != null && post.monthlySalary() != null ? post.monthlySalary() : employee.monthlySalary();
        };
    }

    private @Nullable BigDecimal metric(Source.OfMetric asked) {
        BigDecimal now = measured(asked.name(), period);
        return switch (asked.when()) {
            case NOW -> now;
            case PREVIOUS -> measured(asked.name(), period.previous());
            case CHANGE -> {
                BigDecimal before = measured(asked.name(), period.previous());
                yield now == null || before == null ? null : now.subtract(before);
            }
        };
    }

    private @Nullable BigDecimal measured(String name, Period when) {
        for (Metric metric : facts.metrics()) {
            if (metric.period().equals(when) && metric.name().equals(name)) {
                return metric.value();
            }
        }
        return null;
    }

    private boolean isHeld(Course attempt) {
        LocalDate since = attempt.completed();
        LocalDate until = attempt.expires();
        return attempt.passed()
                && (since == null || since.compareTo(period.end()) <= 0)
                && (until == null || until.compareTo(period.end()) > 0);
    }

    private boolean isWithin(LocalDate day) {
        return day.compareTo(period.start()) >= 0 && day.compareTo(period.end()) <= 0;
    }

    private static @Nullable Object event(Event event, @Nullable String field) {
        if (field == null) {
            return event.value();
        }
        return field.equals(Source.OfEvent.DATE)
                ? event.date()
                : event.attributes().get(field);
    }
}
