package laurel.award;

import java.math.BigDecimal;
import java.util.Currency;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/**
 * A sum of money that a policy states: an amount of a currency ({@code 20,000 CNY}), or a multiple of a term
 * ({@code 200% of target_bonus}), which is in the employee's currency. Exactly one of {@code of} and {@code currency} is
 * there.
 *
 * @param number the amount, or what the term is multiplied by
 * @param written as the cell has it
 */
public record Limit(
        BigDecimal number, @Nullable Term of, @Nullable Currency currency, String written) {

    /** Whether it is the same for everybody. */
    public boolean isFixed() {
        return of == null;
    }
}
