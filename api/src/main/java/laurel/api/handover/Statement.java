package laurel.api.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an employee is told of a package, in the reader's words.
 *
 * @param days the period's first and last
 * @param note what is to be known beforehand, or null
 * @param totals what the money comes to, by currency
 * @param others what is given besides money
 */
record Statement(
        String employee,
        String name,
        String period,
        String days,
        String made,
        String book,
        @Nullable String note,
        List<MoneyLine> money,
        List<TotalLine> totals,
        List<OtherLine> others) {

    /**
     * A line of money.
     *
     * @param corrects that an earlier period is corrected, or null
     * @param state what has become of the payment, or null if there is none
     * @param reason in a sentence
     */
    record MoneyLine(
            String award,
            String amount,
            String currency,
            @Nullable String corrects,
            @Nullable String state,
            String reason) {}

    /** What all lines of a currency come to. */
    record TotalLine(String amount, String currency) {}

    /** Something else that is given, and the reason in a sentence. */
    record OtherLine(String kind, String reason) {}
}
