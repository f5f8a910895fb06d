package laurel.fact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many different courses an employee is to pass, or has passed, in the period. */
public record CourseCount(Which which) implements Source {

    /** Which courses. */
    public enum Which {
        /** Those of the employee's plan; unknown where there is no plan. */
        PLANNED,
        /** Those passed in the period, whose certificates have not expired by its end. */
        PASSED;

        static Optional<Which> named(String word) {
            return Stream.of(values())
                    .filter(which -> which.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    @Override
    public @Nullable Object read(Facts facts, Period period) {
        Stream<String> courses = switch (which) {
            case PLANNED ->
                facts.profile().plans().stream()
                        .filter(plan -> plan.period().equals(period))
                        .map(CoursePlan::course);
            case PASSED ->
                facts.courses().stream()
                        .filter(course -> course.passedIn(period) && course.heldOn(period.end()))
                        .map(Course::course);
        };
        BigDecimal count =
                ValueType.normal(BigDecimal.valueOf(courses.distinct().count()));
        return which == Which.PLANNED && count.signum() == 0 ? null : count;
    }

    @Override
    public String toString() {
        return "courses(" + which.name().toLowerCase(Locale.ROOT) + ")";
    }
}
