package laurel.table;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.award.Bounds;
import laurel.award.Exclusion;
import laurel.award.Factors;
import laurel.award.Kind;
import laurel.award.Leavers;
import laurel.award.Limit;
import laurel.award.Payment;
import laurel.award.Proration;
import laurel.award.Rounding;
import laurel.award.Settling;
import laurel.award.Sharing;
import laurel.fact.Term;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/** Reads how an award becomes a line: all of an Awards row but what the award is. */
final class PaymentReader {

    static final List<Heading> COLUMNS = List.of(
            Heading.ELIGIBLE,
            Heading.DATED_BY,
            Heading.FACTORS,
            Heading.CAP,
            Heading.FLOOR,
            Heading.CAP_ORDER,
            Heading.PRORATION,
            Heading.ABSENCES,
            Heading.TRANSFERS,
            Heading.LEAVERS,
            Heading.POOL,
            Heading.POOL_RULE,
            Heading.POOL_PER,
            Heading.POOL_CAP,
            Heading.AFTER_POOL,
            Heading.GROUP,
            Heading.GROUP_RULE,
            Heading.PRIORITY,
            Heading.AT_MOST,
            Heading.ROUNDING,
            Heading.ROUNDING_UNIT,
            Heading.ROUND,
            Heading.PAY_IN,
            Heading.MINIMUM,
            Heading.NEGATIVE,
            Heading.CUMULATIVE,
            Heading.HOLD_BACK,
            Heading.DRAW,
            Heading.DRAW_RULE,
            Heading.RETRO);

    private static final Pattern CHOICE =
            Pattern.compile("(?:choice|自选)\\s*[(（]\\s*(.+?)\\s*[)）]", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Leavers> LEAVERS = words(
            entry("review", Leavers.REVIEW),
            entry("pay", Leavers.PAY),
            entry("forfeit", Leavers.FORFEIT),
            entry("复核", Leavers.REVIEW),
            entry("照发", Leavers.PAY),
            entry("不发", Leavers.FORFEIT));

    private static final Map<String, Boolean> CAP_ORDERS = words(
            entry("before proration", false), entry("after proration", true), entry("折算前", false), entry("折算后", true));

    private static final Map<String, Boolean> POOL_RULES =
            words(entry("share", false), entry("scale down", true), entry("分配", false), entry("缩减", true));

    private static final Map<String, Exclusion.Rule> GROUP_RULES = words(
            entry("best", Exclusion.Rule.BEST),
            entry("priority", Exclusion.Rule.PRIORITY),
            entry("stack", Exclusion.Rule.STACK),
            entry("择优", Exclusion.Rule.BEST),
            entry("优先级", Exclusion.Rule.PRIORITY),
            entry("叠加", Exclusion.Rule.STACK));

    private static final Map<String, RoundingMode> ROUNDINGS = words(
            entry("half up", RoundingMode.HALF_UP),
            entry("half even", RoundingMode.HALF_EVEN),
            entry("half down", RoundingMode.HALF_DOWN),
            entry("down", RoundingMode.DOWN),
            entry("up", RoundingMode.UP),
            entry("四舍五入", RoundingMode.HALF_UP),
            entry("四舍六入五成双", RoundingMode.HALF_EVEN),
            entry("五舍六入", RoundingMode.HALF_DOWN),
            entry("舍去", RoundingMode.DOWN),
            entry("进位", RoundingMode.UP));

    private static final Map<String, Boolean> ROUNDS =
            words(entry("line", false), entry("sum", true), entry("逐行", false), entry("合计", true));

    private final AwardRow row;

    PaymentReader(AwardRow row) {
        this.row = row;
    }

    @SafeVarargs
    static <T> Map<String, T> words(Map.Entry<String, T>... entries) {
        Map<String, T> words = new LinkedHashMap<>();
        for (Map.Entry<String, T> entry : entries) {
            words.put(entry.getKey(), entry.getValue());
        }
        return words;
    }

    Payment read() {
        Kind kind = row.kind(Kind.AMOUNT);
        if (!kind.isMoney()) {
            row.refuse(PaymentFaults.MONEY_ONLY, "award.not-money", kind.label());
        }
        PaymentFaults.report(row);
        Proration proration = new ProrationReader(row).read();
        Settling settling = new SettlingReader(row).read();
        Sharing pool = pool();
        boolean isOneSum = proration.splits() || pool != null || settling.isOverTime();
        return new Payment(
                row.term(Heading.ELIGIBLE, ValueType.YES_NO::equals),
                row.term(Heading.DATED_BY, ValueType.DATE::equals),
                FactorsReader.read(row),
                bounds(),
                proration,
                row.choice(Heading.LEAVERS, Leavers.REVIEW, LEAVERS),
                pool,
                exclusion(),
                row.count(Heading.AT_MOST),
                rounding(isOneSum),
                settling);
    }

    private Bounds bounds() {
        Limit cap = row.limit(Heading.CAP);
        Limit floor = row.limit(Heading.FLOOR);
        if (cap != null
                && floor != null
                && cap.isFixed()
                && floor.isFixed()
                && cap.number().compareTo(floor.number()) < 0) {
            row.error(Heading.FLOOR, "award.floor-above-cap", floor.written(), cap.written());
        }
        return new Bounds(cap, floor, row.choice(Heading.CAP_ORDER, false, CAP_ORDERS));
    }

    private @Nullable Sharing pool() {
        Limit sum = row.limit(Heading.POOL);
        boolean scalesDown = row.choice(Heading.POOL_RULE, false, POOL_RULES);
        Term per = row.term(Heading.POOL_PER, ValueType.TEXT::equals);
        Limit cap = row.limit(Heading.POOL_CAP);
        if (scalesDown && cap != null) {
            row.error(
                    Heading.POOL_CAP, "award.contradiction", Heading.POOL_CAP.toString(), Heading.POOL_RULE.toString());
        }
        Factors withheld = FactorsReader.afterPool(row);
        return sum == null ? null : new Sharing(sum, scalesDown, per, cap, withheld);
    }

    private @Nullable Exclusion exclusion() {
        Integer priority = row.count(Heading.PRIORITY);
        if (!row.has(Heading.GROUP)) {
            return null;
        }
        Term preference = null;
        Exclusion.Rule rule;
        Matcher choice = CHOICE.matcher(row.text(Heading.GROUP_RULE));
        if (choice.matches()) {
            preference = row.term(Heading.GROUP_RULE, choice.group(1), ValueType.TEXT::equals);
            rule = Exclusion.Rule.CHOICE;
        } else {
            rule = row.choice(Heading.GROUP_RULE, Exclusion.Rule.BEST, GROUP_RULES);
        }
        boolean ordered = rule == Exclusion.Rule.PRIORITY || rule == Exclusion.Rule.CHOICE;
        if (ordered && !row.has(Heading.PRIORITY)) {
            row.error(Heading.PRIORITY, "award.no-priority", row.text(Heading.GROUP));
        }
        return new Exclusion(row.text(Heading.GROUP), rule, preference, priority == null ? 1 : priority);
    }

    private Rounding rounding(boolean isOneSum) {
        boolean bySum = row.choice(Heading.ROUND, isOneSum, ROUNDS);
        if (isOneSum && !bySum) {
            row.error(Heading.ROUND, "award.by-line", row.text(Heading.ROUND));
        }
        BigDecimal unit = null;
        if (row.has(Heading.ROUNDING_UNIT)) {
            if (ValueType.NUMBER.parse(row.text(Heading.ROUNDING_UNIT)) instanceof BigDecimal number
                    && number.signum() > 0) {
                unit = number;
            } else {
                row.error(Heading.ROUNDING_UNIT, "award.rounding-unit", row.text(Heading.ROUNDING_UNIT));
            }
        }
        return new Rounding(row.choice(Heading.ROUNDING, RoundingMode.HALF_UP, ROUNDINGS), unit, bySum);
    }
}
