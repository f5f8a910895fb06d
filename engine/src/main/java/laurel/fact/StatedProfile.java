package laurel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** An employee's goals, growth and wishes, put together from what is stated of terms. */
final class StatedProfile {

    private final Period period;

    /** What belongs to the employee: the id may be stated last. */
    private final List<Function<String, Fact>> facts = new ArrayList<>();

    /** How many there are in all, those included that are stated by name. */
    private final Map<CourseCount.Which, Integer> courses = new EnumMap<>(CourseCount.Which.class);

    StatedProfile(Period period) {
        this.period = period;
    }

    /** Whether a term of that source can be stated here. */
    boolean takes(Source source) {
        return source instanceof Source.OverTime
                || source instanceof PlannedCourse
                || source instanceof Recognized
                || source instanceof CourseCount;
    }

    /** @throws IllegalArgumentException if nobody can have that value */
    void state(Source source, Object value) {
        if (source instanceof GoalScore score) {
            goal(of(score), (BigDecimal) value);
        } else if (source instanceof Assessed assessed) {
            LocalDate day = of(assessed).end();
            facts.add(id -> new Assessment(id, assessed.competency(), day, (BigDecimal) value, null));
        } else if (source instanceof Preferred preferred) {
            LocalDate day = of(preferred).end();
            facts.add(id -> new Preference(id, day, preferred.rank(), (String) value));
        } else if (source instanceof LifeEvents lived) {
            LocalDate day = of(lived).end();
            count(lived, value, i -> id -> new LifeEvent(id, lived.event(), day, "stated-" + i));
        } else if (source instanceof Recognized recognized) {
            count(
                    recognized,
                    value,
                    i -> id -> new Recognition(id, recognized.kind(), "stated-" + i, period.end(), null));
        } else if (source instanceof CourseCount counted) {
            courses.put(counted.which(), requireCount(counted, value).intValueExact());
        } else if (source instanceof PlannedCourse planned && value.equals(true)) {
            facts.add(id -> new CoursePlan(id, planned.course(), period));
        }
    }

    /** One key result that is reached so far. */
    private void goal(Period of, BigDecimal score) {
        if (score.signum() < 0) {
            throw new IllegalArgumentException("No goal is reached by less than nothing");
        }
        facts.add(id -> Goal.reached(id, of, score));
    }

    private void count(Source source, Object value, Function<Integer, Function<String, Fact>> one) {
        int times = requireCount(source, value).intValueExact();
        IntStream.range(0, times).mapToObj(one::apply).forEach(facts::add);
    }

    static BigDecimal requireCount(Source source, Object value) {
        if (value instanceof BigDecimal count && StatedEvents.isCount(count)) {
            return count;
        }
        throw new IllegalArgumentException(source + " cannot be " + value);
    }

    private Period of(Source.OverTime source) {
        return source.when() == Source.When.PREVIOUS ? period.previous() : period;
    }

    /** Those that were passed beside the ones that are stated by name. */
    Stream<Course> coursesBeside(List<Course> named, String employee) {
        long known = named.stream()
                .filter(Course::passed)
                .map(Course::course)
                .distinct()
                .count();
        return beside(CourseCount.Which.PASSED, known)
                .map(course -> new Course(employee, course, true, period.end(), null));
    }

    Profile of(String employee) {
        return new Profile(
                of(Goal.class, employee),
                of(Recognition.class, employee),
                plans(employee),
                of(Assessment.class, employee),
                of(Preference.class, employee),
                of(LifeEvent.class, employee));
    }

    private List<CoursePlan> plans(String employee) {
        List<CoursePlan> named = of(CoursePlan.class, employee);
        long known = named.stream().distinct().count();
        Stream<CoursePlan> others =
                beside(CourseCount.Which.PLANNED, known).map(course -> new CoursePlan(employee, course, period));
        return Stream.concat(named.stream(), others).toList();
    }

    /** Names for as many courses as there must be beside those that have one. */
    private Stream<String> beside(CourseCount.Which which, long named) {
        return LongStream.range(named, courses.getOrDefault(which, 0)).mapToObj(i -> "stated-" + i);
    }

    private <T> List<T> of(Class<T> kind, String employee) {
        return facts.stream()
                .map(one -> one.apply(employee))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
