package laurel.calculation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import laurel.award.AwardDefinition;
import org.jspecify.annotations.Nullable;

/**
 * An award on its way to being a line.
 *
 * @param finding whose values its further steps go by
 * @param due for money, exactly; null for the other kinds
 * @param quantity of the other kinds
 * @param steps so far; the reason takes them when they are complete
 */
record Draft(
        Finding finding,
        AwardDefinition award,
        @Nullable BigDecimal due,
        Currency currency,
        @Nullable Object quantity,
        List<Step> steps,
        Function<List<Step>, Reason> reason) {

    /** The same, due so much. */
    Draft due(BigDecimal other) {
        return new Draft(finding, award, other, currency, quantity, steps, reason);
    }
}
