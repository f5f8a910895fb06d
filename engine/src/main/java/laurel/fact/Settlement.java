package laurel.fact;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What became of an award's amount: all that was calculated is paid, carried or withheld. Settlements of one award add up.
 *
 * @param carried what goes on to later periods; less than zero where earlier carry is used up
 * @param withheld what is held back; less than zero where it is released
 */
public record Settlement(
        Currency currency, BigDecimal calculated, BigDecimal paid, BigDecimal carried, BigDecimal withheld) {

    /**
     * Exact, whatever the scales.
     *
     * @throws IllegalArgumentException if money would be lost or made
     */
    public Settlement {
        if (!balances(calculated, paid, carried, withheld)) {
            throw new IllegalArgumentException(calculated + " was calculated, but " + paid + " paid, " + carried
                    + " carried and " + withheld + " withheld. Maybe one of them is missing.");
        }
    }

    /** Whether the parts are the whole. */
    public static boolean balances(BigDecimal calculated, BigDecimal paid, BigDecimal carried, BigDecimal withheld) {
        return calculated.compareTo(paid.add(carried).add(withheld)) == 0;
    }
}
