package laurel.award;

import java.math.BigDecimal;

/**
 * An award as a rule gives it, before it becomes a line of a package.
 *
 * @param award the award's code
 * @param quantity as its kind asks: an amount, rate, number of months or days ({@link BigDecimal}), a course or text
 *     ({@link String}), or true
 */
public record Award(String employee, String award, Object quantity) {

    /** One that is simply given: a badge, a certificate, a promotion review. */
    public Award(String employee, String award) {
        this(employee, award, true);
    }
}
