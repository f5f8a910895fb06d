package laurel.prospect;

import java.math.BigDecimal;
import java.util.List;
import laurel.calculation.Reason;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A change that an employee can make, and what the package then differs by: recalculated, never estimated.
 *
 * @param aims the awards for which it is the smallest change, in the order of the catalogue
 * @param changes in the order of the Terms sheet
 * @param gains by award, in the order of the catalogue; what is lost besides is there too
 * @param money what is paid more in all, by currency
 * @param held terms that compare employees and would move with the change: they are held as they are
 */
public record NextStep(
        List<String> aims, List<Change> changes, List<Gain> gains, List<Money> money, List<String> held) {

    /**
     * A term that changes.
     *
     * @param difference by how much, days of a date; null where values have no distance
     * @param steps how many of the term's steps that is
     */
    public record Change(
            String term, String from, String to, @Nullable BigDecimal difference, BigDecimal steps) {}

    /**
     * What an award differs by. A loss is below zero.
     *
     * @param lines how many lines more
     * @param amount what is paid more now
     * @param calculated what is calculated more, where that is another sum: the rest is carried or withheld
     * @param text the course, or what is said beside the award
     * @param shared whether it is a share of a pool, which cannot be told before all shares are
     * @param origin what gives it then; null if nothing does any more
     */
    public record Gain(
            String award,
            int lines,
            @Nullable Money amount,
            @Nullable Money calculated,
            @Nullable BigDecimal days,
            @Nullable String text,
            boolean shared,
            Reason.@Nullable Origin origin) {}
}
