package laurel.award;

import java.math.BigDecimal;
import java.util.List;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/** What an amount is multiplied by: the product of terms, or their weighted sum. */
public record Factors(List<Factor> factors) {

    public static final Factors NONE = new Factors(List.of());

    /** One of them; {@code weight} is null in a product. The weights of a sum add up to 1. */
    public record Factor(Term term, @Nullable BigDecimal weight) {}

    public Factors {
        factors = List.copyOf(factors);
    }

    public boolean isNone() {
        return factors.isEmpty();
    }

    public boolean isWeighted() {
        return !isNone() && factors.get(0).weight() != null;
    }
}
