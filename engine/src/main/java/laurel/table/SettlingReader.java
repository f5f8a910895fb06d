package laurel.table;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.award.Limit;
import laurel.award.Settling;
import laurel.award.Settling.Draw;
import laurel.award.Settling.HoldBack;
import laurel.fact.Term;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads how what was calculated becomes a payment: currency, minimum, carry, hold-back, draw and corrections. */
final class SettlingReader {

    private static final Map<String, Boolean> NEGATIVES =
            PaymentReader.words(entry("carry", false), entry("recover", true), entry("结转", false), entry("追回", true));

    private static final Map<String, Boolean> CUMULATIVES = PaymentReader.words(entry("year", true), entry("年度", true));

    private static final Map<String, Draw.Rule> DRAWS = PaymentReader.words(
            entry("non-recoverable guarantee", Draw.Rule.NON_RECOVERABLE_GUARANTEE),
            entry("non-recoverable draw", Draw.Rule.NON_RECOVERABLE_DRAW),
            entry("recoverable guarantee", Draw.Rule.RECOVERABLE_GUARANTEE),
            entry("recoverable draw", Draw.Rule.RECOVERABLE_DRAW),
            entry("不追回保底", Draw.Rule.NON_RECOVERABLE_GUARANTEE),
            entry("不追回预支", Draw.Rule.NON_RECOVERABLE_DRAW),
            entry("可追回保底", Draw.Rule.RECOVERABLE_GUARANTEE),
            entry("可追回预支", Draw.Rule.RECOVERABLE_DRAW));

    private static final Pattern HOLD_BACK = Pattern.compile(
            "(\\d+(?:\\.\\d+)?\\s*%)\\s*(?:for|[,，]|，?)\\s*(\\d{1,2})\\s*(?:months?|个?月)", Pattern.CASE_INSENSITIVE);

    private static final Pattern RETRO = Pattern.compile("(\\d{1,2})\\s*(?:months?|个?月)", Pattern.CASE_INSENSITIVE);

    private final AwardRow row;

    SettlingReader(AwardRow row) {
        this.row = row;
    }

    Settling read() {
        Limit minimum = row.limit(Heading.MINIMUM);
        Draw draw = draw();
        HoldBack holdBack = holdBack();
        boolean cumulative = row.choice(Heading.CUMULATIVE, false, CUMULATIVES);
        int retro = retro();
        boolean isPlain = minimum == null && draw == null && holdBack == null && !cumulative && retro == 0;
        return new Settling(
                row.currency(Heading.PAY_IN),
                minimum,
                row.choice(Heading.NEGATIVE, isPlain, NEGATIVES),
                cumulative,
                holdBack,
                draw,
                retro);
    }

    private @Nullable Draw draw() {
        Term amount = row.term(Heading.DRAW, ValueType.MONEY::equals);
        Draw.Rule rule = row.choice(Heading.DRAW_RULE, Draw.Rule.RECOVERABLE_DRAW, DRAWS);
        if (row.has(Heading.DRAW) && !row.has(Heading.DRAW_RULE)) {
            row.error(Heading.DRAW_RULE, "award.no-draw-rule", String.join(", ", DRAWS.keySet()));
        }
        return amount == null ? null : new Draw(amount, rule);
    }

    private @Nullable HoldBack holdBack() {
        if (!row.has(Heading.HOLD_BACK)) {
            return null;
        }
        Matcher written = HOLD_BACK.matcher(row.text(Heading.HOLD_BACK));
        if (written.matches() && ValueType.PERCENT.parse(written.group(1)) instanceof BigDecimal rate) {
            int months = Integer.parseInt(written.group(2));
            if (rate.signum() > 0 && rate.compareTo(BigDecimal.ONE) <= 0 && months > 0) {
                return new HoldBack(rate, months);
            }
        }
        row.error(Heading.HOLD_BACK, "award.hold-back", row.text(Heading.HOLD_BACK));
        return null;
    }

    private int retro() {
        if (!row.has(Heading.RETRO)) {
            return 0;
        }
        Matcher written = RETRO.matcher(row.text(Heading.RETRO));
        if (written.matches() && Integer.parseInt(written.group(1)) > 0) {
            return Integer.parseInt(written.group(1));
        }
        row.error(Heading.RETRO, "award.retro", row.text(Heading.RETRO));
        return 0;
    }
}
