package laurel.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import laurel.fact.Facts;
import org.jspecify.annotations.Nullable;

/**
 * How an employee has grown by a day.
 *
 * @param on the last day that counts
 * @param courses where courses and examinations stood after each day on which one ended, in their order
 * @param undated how many attempts at courses are left out, because nobody has said when they were
 * @param skills by competency
 */
public record Growth(LocalDate on, List<Study> courses, int undated, List<Skill> skills) {

    /**
     * Where courses and examinations stood after a day.
     *
     * @param completed how many different courses had been passed, expired ones included
     * @param attempts how many examinations had been taken
     * @param passRate passed examinations over all, to four decimals, rounded half to even
     */
    public record Study(LocalDate day, int completed, int attempts, BigDecimal passRate) {}

    /**
     * A competency, as it was assessed.
     *
     * @param gain the last score less the first, or null where there is but one
     */
    public record Skill(
            String competency, List<Score> scores, @Nullable BigDecimal gain) {}

    /** What an assessment found. */
    public record Score(LocalDate day, BigDecimal score) {}

    public Growth {
        courses = List.copyOf(courses);
        skills = List.copyOf(skills);
    }

    /** Of that employee by that day. */
    public static Growth of(Facts facts, LocalDate on) {
        return new GrowthReading(facts, on).read();
    }
}
