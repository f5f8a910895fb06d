package laurel.money;

import java.math.BigDecimal;

/** So many of so many: days at work of the days of a period. */
public record Part(int counted, int of) {

    public boolean isWhole() {
        return counted == of;
    }

    /** That part of an amount, to 34 digits half even. */
    public BigDecimal of(BigDecimal whole) {
        return isWhole()
                ? whole
                : whole.multiply(BigDecimal.valueOf(counted)).divide(BigDecimal.valueOf(of), Quotient.DIGITS);
    }
}
