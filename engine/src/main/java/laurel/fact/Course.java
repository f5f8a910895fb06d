package laurel.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One attempt of an employee at a course. */
public record Course(
        String employee,
        String course,
        boolean passed,
        @Nullable LocalDate completed,
        @Nullable LocalDate expires) implements Fact {

    /** Whether it was passed by {@code day} and has not expired on it. An attempt without a date counts at any day. */
    public boolean heldOn(LocalDate day) {
        return passed && (completed == null || !completed.isAfter(day)) && (expires == null || expires.isAfter(day));
    }

    /** Whether it was passed within {@code period}; an attempt without a date belongs to the period it is told in. */
    public boolean passedIn(Period period) {
        return passed && (completed == null || period.holds(completed));
    }
}
