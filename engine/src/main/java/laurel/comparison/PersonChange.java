package laurel.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.problem.Label;

/**
 * What one employee is given otherwise.
 *
 * @param department at the period's end, or ""
 * @param level likewise
 * @param onlyIn which book has a package at all; {@code BOTH} usually
 */
public record PersonChange(
        String employee, String name, String department, String level, OnlyIn onlyIn, List<Change> changes) {

    /** Whose words and rules have a package for the employee. */
    public enum OnlyIn {
        BOTH,
        BEFORE,
        AFTER
    }

    /**
     * Of one award.
     *
     * @param text of a course or advice, else ""
     * @param effects where the difference comes from; they add up to it
     */
    public record Change(
            String award,
            Label label,
            Unit unit,
            String text,
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference,
            List<Effect> effects) {}

    /** The differences of all awards, by unit; without those that come to nothing. */
    public Map<Unit, BigDecimal> sums() {
        Map<Unit, BigDecimal> sums = new TreeMap<>();
        changes.forEach(change -> sums.merge(change.unit(), change.difference(), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }
}
