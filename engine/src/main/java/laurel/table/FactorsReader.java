package laurel.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.award.Factors;
import laurel.award.Factors.Factor;
import laurel.fact.Term;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads what an amount is multiplied by: {@code team, company}, or {@code 30% quality, 70% team}. */
final class FactorsReader {

    private static final Pattern WEIGHTED = Pattern.compile("(-?\\d+(?:\\.\\d+)?\\s*%)\\s*(.+)");
    private static final Pattern WITHHELD =
            Pattern.compile("(?:withheld|扣留)\\s*[:：]\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile("\\s*[,，、]\\s*");

    private final AwardRow row;
    private final Heading heading;

    private FactorsReader(AwardRow row, Heading heading) {
        this.row = row;
        this.heading = heading;
    }

    static Factors read(AwardRow row) {
        return new FactorsReader(row, Heading.FACTORS).read(row.text(Heading.FACTORS));
    }

    /** What is multiplied after a pool: what it takes away leaves the pool, so that the cell must say where it goes. */
    static Factors afterPool(AwardRow row) {
        String text = row.text(Heading.AFTER_POOL);
        Matcher withheld = WITHHELD.matcher(text);
        if (withheld.matches()) {
            return new FactorsReader(row, Heading.AFTER_POOL).read(withheld.group(1));
        }
        if (!text.isEmpty()) {
            row.error(Heading.AFTER_POOL, "award.pool-leaks", text);
        }
        return Factors.NONE;
    }

    private Factors read(String text) {
        List<Factor> factors = new ArrayList<>();
        int parts = 0;
        for (String part : text.isEmpty() ? new String[0] : COMMA.split(text)) {
            parts++;
            Factor factor = factor(part);
            if (factor != null) {
                factors.add(factor);
            }
        }
        if (factors.size() < parts || factors.isEmpty()) {
            return Factors.NONE;
        }
        List<BigDecimal> weights =
                factors.stream().map(Factor::weight).filter(Objects::nonNull).toList();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!weights.isEmpty() && weights.size() < factors.size()) {
            row.error(heading, "factors.mixed", text);
        } else if (weights.stream().anyMatch(weight -> weight.signum() < 0)
                || (!weights.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0)) {
            row.error(heading, "factors.weights", ValueType.PERCENT.write(sum));
        } else {
            return new Factors(factors);
        }
        return Factors.NONE;
    }

    private @Nullable Factor factor(String text) {
        Matcher weighted = WEIGHTED.matcher(text);
        boolean hasWeight = weighted.matches();
        Term term = row.term(heading, hasWeight ? weighted.group(2) : text, ValueType::isNumeric);
        BigDecimal weight = hasWeight ? (BigDecimal) ValueType.PERCENT.parse(weighted.group(1)) : null;
        return term == null ? null : new Factor(term, weight);
    }
}
