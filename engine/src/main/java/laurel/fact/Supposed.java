package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts as they would be if what lies behind a term were different: all other terms of the same fact follow. A post's own
 * field or attribute is changed in the post that is held at the period's end.
 */
public final class Supposed {

    private final Facts facts;
    private final Period period;

    private Supposed(Facts facts, Period period) {
        this.facts = facts;
        this.period = period;
    }

    /**
     * The facts from which a term of that source would have that value. A change of a metric is one of this period's, a score of
     * goals that of a single one that is reached so far; a competency is assessed once more on the period's last day; a
     * course is passed on the period's last day; further events are of that day and worth nothing, and of fewer the latest
     * are left out.
     *
     * @throws IllegalArgumentException if no fact is of that source, or a course would have to be unlearned
     */
    public static Facts of(Facts facts, Source source, Object value, Period period) {
        return new Supposed(facts, period).of(source, value);
    }

    private Facts of(Source source, Object value) {
        if (source instanceof Source.OfMetric metric && metric.when() == Source.When.NOW) {
            return metric(metric.name(), (BigDecimal) value);
        }
        if (source.equals(GoalScore.NOW)) {
            return goals((BigDecimal) value);
        }
        if (source instanceof Assessed assessed && assessed.when() == Source.When.NOW) {
            return assessed(assessed.competency(), (BigDecimal) value);
        }
        if (source instanceof Source.PassedCourse course && value.equals(true)) {
            return facts.learning(Stream.concat(
                            facts.courses().stream(),
                            Stream.of(new Course(facts.employee().id(), course.course(), true, period.end(), null)))
                    .toList());
        }
        if (source instanceof Source.EventCount counted) {
            return events(counted.name(), ((BigDecimal) value).intValueExact());
        }
        if (source instanceof Source.Attribute attribute) {
            return attribute(attribute.name(), value);
        }
        if (source instanceof Source.Field field) {
            return field(field, value);
        }
        throw new IllegalArgumentException("No fact can be changed so that " + source + " is " + value);
    }

    private Facts metric(String name, BigDecimal value) {
        List<Metric> metrics = new ArrayList<>();
        for (Metric metric : facts.metrics()) {
            if (!metric.name().equals(name) || !metric.period().equals(period)) {
                metrics.add(metric);
            }
        }
        metrics.add(new Metric(facts.employee().id(), name, period, value));
        return facts.measured(metrics);
    }

    private Facts goals(BigDecimal score) {
        List<Goal> goals = new ArrayList<>(facts.profile().goals());
        goals.removeIf(goal -> goal.period().equals(period));
        goals.add(Goal.reached(facts.employee().id(), period, score));
        return facts.with(facts.profile().aiming(goals));
    }

    private Facts assessed(String competency, BigDecimal score) {
        List<Assessment> assessments = new ArrayList<>(facts.profile().assessments());
        assessments.removeIf(
                one -> one.competency().equals(competency) && one.date().equals(period.end()));
        assessments.add(new Assessment(facts.employee().id(), competency, period.end(), score, null));
        return facts.with(facts.profile().assessed(assessments));
    }

    private Facts events(String name, int count) {
        List<Event> own = facts.events().stream()
                .filter(event -> event.name().equals(name) && period.holds(event.date()))
                .sorted(Comparator.comparing(Event::date))
                .toList();
        List<Event> events = new ArrayList<>(facts.events());
        if (count < own.size()) {
            own.subList(count, own.size()).forEach(events::remove);
        }
        for (int i = own.size(); i < count; i++) {
            events.add(new Event(facts.employee().id(), name, period.end(), BigDecimal.ZERO, Map.of()));
        }
        return facts.with(facts.assignments(), facts.absences(), events);
    }

    private Facts attribute(String name, Object value) {
        Assignment post = post();
        if (post != null && post.attributes().containsKey(name)) {
            return instead(
                    post,
                    new Assignment(
                            post.employee(),
                            post.from(),
                            post.to(),
                            post.level(),
                            post.post(),
                            post.department(),
                            post.monthlySalary(),
                            with(post.attributes(), name, value)));
        }
        Employee own = facts.employee();
        return facts.as(own.saying(with(own.attributes(), name, value)));
    }

    private Facts field(Source.Field field, Object value) {
        Assignment post = post();
        if (post != null && ofPost(post, field) != null) {
            return instead(
                    post,
                    new Assignment(
                            post.employee(),
                            post.from(),
                            post.to(),
                            (String) either(Source.Field.LEVEL, field, value, post.level()),
                            (String) either(Source.Field.POST, field, value, post.post()),
                            (String) either(Source.Field.DEPARTMENT, field, value, post.department()),
                            (BigDecimal) either(Source.Field.MONTHLY_SALARY, field, value, post.monthlySalary()),
                            post.attributes()));
        }
        Employee own = facts.employee();
        return facts.as(new Employee(
                own.id(),
                own.name(),
                (String) either(Source.Field.LEVEL, field, value, own.level()),
                (String) either(Source.Field.POST, field, value, own.post()),
                (String) either(Source.Field.DEPARTMENT, field, value, own.department()),
                (LocalDate) either(Source.Field.HIRED, field, value, own.hired()),
                (LocalDate) either(Source.Field.LEFT, field, value, own.left()),
                own.currency(),
                (BigDecimal) either(Source.Field.MONTHLY_SALARY, field, value, own.monthlySalary()),
                own.attributes()));
    }

    private @Nullable Assignment post() {
        return facts.assignments().stream()
                .filter(post -> post.holds(period.end()))
                .findFirst()
                .orElse(null);
    }

    private Facts instead(Assignment post, Assignment other) {
        List<Assignment> posts = facts.assignments().stream()
                .map(one -> one.equals(post) ? other : one)
                .toList();
        return facts.with(posts, facts.absences(), facts.events());
    }

    private static @Nullable Object ofPost(Assignment post, Source.Field field) {
        return switch (field) {
            case LEVEL -> post.level();
            case POST -> post.post();
            case DEPARTMENT -> post.department();
            case MONTHLY_SALARY -> post.monthlySalary();
            default -> null;
        };
    }

    private static @Nullable Object either(
            Source.Field one, Source.Field changed, Object value, @Nullable Object otherwise) {
        return one == changed ? value : otherwise;
    }

    private static Map<String, Object> with(Map<String, Object> attributes, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(attributes);
        changed.put(name, value);
        return changed;
    }
}
