package laurel.comparison;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.fact.Settlement;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;

/** What packages give of one award; {@code text} tells courses and advice apart, else it is "". */
record Item(String award, Unit unit, String text) implements Comparable<Item> {

    @Override
    public int compareTo(Item other) {
        return Comparator.comparing(Item::award)
                .thenComparing(Item::unit)
                .thenComparing(Item::text)
                .compare(this, other);
    }

    /** How much a package gives of what; nothing of no package. */
    static Map<Item, BigDecimal> of(@Nullable IncentivePackage given) {
        Map<Item, BigDecimal> items = new TreeMap<>();
        if (given != null) {
            given.lines().forEach(line -> items.merge(of(line), amount(line), BigDecimal::add));
            for (IncentivePackage.Settled settled : given.settled()) {
                Settlement parts = settled.settlement();
                String currency = parts.currency().getCurrencyCode();
                items.merge(
                        new Item(settled.award(), new Unit(Unit.Measure.CARRIED, currency), ""),
                        parts.carried(),
                        BigDecimal::add);
                items.merge(
                        new Item(settled.award(), new Unit(Unit.Measure.WITHHELD, currency), ""),
                        parts.withheld(),
                        BigDecimal::add);
            }
        }
        return items;
    }

    private static Item of(Line line) {
        Money money = line.amount();
        Unit unit = money != null
                ? new Unit(Unit.Measure.PAID, money.currency().getCurrencyCode())
                : line.days() != null
                        ? new Unit(Unit.Measure.LEAVE_DAYS, "")
                        : new Unit(Unit.Measure.COUNT, line.kind().name());
        return new Item(line.award(), unit, Objects.requireNonNullElse(line.text(), ""));
    }

    private static BigDecimal amount(Line line) {
        if (line.amount() != null) {
            return line.amount().amount();
        }
        return line.days() == null ? BigDecimal.ONE : line.days();
    }
}
