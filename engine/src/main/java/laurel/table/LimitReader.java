package laurel.table;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.award.Limit;
import laurel.fact.Term;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads a sum that a policy states: {@code 20,000 CNY}, {@code 200% of target_bonus}, {@code 3 × monthly_salary}. */
final class LimitReader {

    private static final String NUMBER = "([+-]?\\d[\\d,]*(?:\\.\\d+)?)";
    private static final Pattern AMOUNT = Pattern.compile(NUMBER + "\\s*([A-Z]{3})");
    private static final Pattern MULTIPLE =
            Pattern.compile(NUMBER + "\\s*(%?)\\s*(?:of\\s|×|\\*|x\\s)\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile(NUMBER + "\\s*%?");

    private final AwardRow row;
    private final Heading heading;
    private final String text;

    LimitReader(AwardRow row, Heading heading) {
        this.row = row;
        this.heading = heading;
        this.text = row.text(heading);
    }

    /** Null after telling why it is none. */
    @Nullable
    Limit read() {
        Optional<Term> term = row.terms().find(text);
        if (term.isPresent()) {
            return of(BigDecimal.ONE, text);
        }
        Matcher amount = AMOUNT.matcher(text);
        if (amount.matches()) {
            Currency currency = row.currency(heading, amount.group(2));
            return currency == null ? null : limit(amount.group(1), false, null, currency);
        }
        Matcher multiple = MULTIPLE.matcher(text);
        if (multiple.matches()) {
            Term of = row.term(heading, multiple.group(3), ValueType::isNumeric);
            return of == null
                    ? null
                    : limit(multiple.group(1), !multiple.group(2).isEmpty(), of, null);
        }
        row.error(heading, BARE.matcher(text).matches() ? "limit.no-unit" : "limit.form", text);
        return null;
    }

    private @Nullable Limit of(BigDecimal number, String name) {
        Term of = row.term(heading, name, type -> type.isNumeric() && type != ValueType.PERCENT);
        return of == null ? null : new Limit(number, of, null, text);
    }

    private @Nullable Limit limit(String digits, boolean percent, @Nullable Term of, @Nullable Currency currency) {
        if (!(ValueType.NUMBER.parse(digits) instanceof BigDecimal written)) {
            row.error(heading, "limit.form", text);
            return null;
        }
        if (written.signum() < 0) {
            row.error(heading, "limit.negative", text);
            return null;
        }
        BigDecimal number = percent ? ValueType.normal(written.movePointLeft(2)) : written;
        return new Limit(number, of, currency, text);
    }
}
