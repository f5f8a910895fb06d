package laurel.money;

import java.math.BigDecimal;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a pool came to. The amounts and the remainder sum to the pool.
 *
 * @param amounts by the employee's id
 * @param capped who got no more than their cap although their weight would have given more
 * @param remainder what nobody may have
 */
public record Shared(SortedMap<String, BigDecimal> amounts, Set<String> capped, BigDecimal remainder) {

    public Shared {
        capped = Set.copyOf(capped);
    }
}
