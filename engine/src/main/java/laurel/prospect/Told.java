package laurel.prospect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.calculation.IncentivePackage.Settled;
import laurel.calculation.Line;
import laurel.calculation.Reason;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.money.Money;
import laurel.prospect.NextStep.Change;
import laurel.prospect.NextStep.Gain;
import laurel.prospect.Trials.Tried;
import org.jspecify.annotations.Nullable;

/** What a change that was found differs by: the package that is calculated with it, less the package as it is. */
final class Told {

    private final Scene scene;

    Told(Scene scene) {
        this.scene = scene;
    }

    NextStep step(List<String> aims, Map<Lever, Object> moved) {
        Tried tried = scene.trials().of(moved);
        IncentivePackage then = Objects.requireNonNull(tried.given());
        Set<String> shared = Aim.shared(scene, tried);
        List<Gain> gains = new ArrayList<>();
        for (AwardDefinition award : scene.book().awards().words()) {
            if (shared.contains(award.id())) {
                gains.add(new Gain(award.id(), 0, null, null, null, null, true, null));
            } else {
                gains.addAll(gains(award.id(), then));
            }
        }
        Map<String, Money> money = new TreeMap<>();
        gains.stream()
                .flatMap(gain -> Stream.ofNullable(gain.amount()))
                .forEach(amount -> money.merge(amount.currency().getCurrencyCode(), amount, Told::add));
        return new NextStep(aims, changes(moved), gains, List.copyOf(money.values()), held(moved));
    }

    private List<Change> changes(Map<Lever, Object> moved) {
        return moved.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().term().slot()))
                .map(one -> change(scene.stance(one.getKey()), one.getValue()))
                .toList();
    }

    private static Change change(Stance stance, Object fact) {
        Term term = stance.lever().term();
        Object from = Objects.requireNonNull(stance.read(term, stance.now()));
        Object to = Objects.requireNonNull(stance.read(term, fact));
        BigDecimal difference = null;
        if (to instanceof BigDecimal number && from instanceof BigDecimal before) {
            difference = ValueType.normal(number.subtract(before));
        } else if (to instanceof LocalDate date && from instanceof LocalDate before) {
            difference = BigDecimal.valueOf(ChronoUnit.DAYS.between(before, date));
        }
        return new Change(term.id(), term.type().write(from), term.type().write(to), difference, stance.steps(fact));
    }

    /** Terms whose value is known and would move, if the others stayed. */
    private List<String> held(Map<Lever, Object> moved) {
        Set<String> held = new TreeSet<>();
        for (Lever lever : moved.keySet()) {
            scene.levers().comparing(lever).stream()
                    .filter(term -> scene.plain().value(term) != null)
                    .forEach(term -> held.add(term.id()));
        }
        return List.copyOf(held);
    }

    /** None if all is as before; one for each currency where there is money. */
    private List<Gain> gains(String award, IncentivePackage then) {
        List<Line> before = lines(award, scene.given());
        List<Line> after = lines(award, then);
        Map<String, BigDecimal> paid = new TreeMap<>();
        before.forEach(line -> add(paid, line.amount(), -1));
        after.forEach(line -> add(paid, line.amount(), 1));
        Map<String, BigDecimal> kept = new TreeMap<>();
        settled(award, scene.given()).forEach(one -> keep(kept, one, -1));
        settled(award, then).forEach(one -> keep(kept, one, 1));
        kept.keySet().forEach(currency -> paid.putIfAbsent(currency, BigDecimal.ZERO));
        int lines = after.size() - before.size();
        Reason.Origin origin =
                after.isEmpty() ? null : after.get(after.size() - 1).reason().origin();
        List<Gain> gains = new ArrayList<>();
        paid.forEach((code, amount) -> {
            BigDecimal more = kept.getOrDefault(code, BigDecimal.ZERO);
            if (amount.signum() != 0 || more.signum() != 0) {
                Currency currency = Currency.getInstance(code);
                Money calculated = more.signum() == 0 ? null : money(amount.add(more), currency);
                gains.add(new Gain(award, lines, money(amount, currency), calculated, null, null, false, origin));
            }
        });
        BigDecimal days = days(after).subtract(days(before));
        String text = text(before, after);
        if (gains.isEmpty() && (lines != 0 || days.signum() != 0 || text != null)) {
            BigDecimal more = days.signum() == 0 ? null : days;
            gains.add(new Gain(award, lines, null, null, more, text, false, origin));
        }
        return gains;
    }

    private static List<Line> lines(String award, IncentivePackage given) {
        return given.lines().stream().filter(line -> line.award().equals(award)).toList();
    }

    private static List<Settled> settled(String award, IncentivePackage given) {
        return given.settled().stream().filter(one -> one.award().equals(award)).toList();
    }

    private static void add(Map<String, BigDecimal> sums, @Nullable Money amount, int sign) {
        if (amount != null) {
            sums.merge(
                    amount.currency().getCurrencyCode(),
                    amount.amount().multiply(BigDecimal.valueOf(sign)),
                    BigDecimal::add);
        }
    }

    private static void keep(Map<String, BigDecimal> sums, Settled one, int sign) {
        sums.merge(
                one.settlement().currency().getCurrencyCode(),
                one.settlement().carried().add(one.settlement().withheld()).multiply(BigDecimal.valueOf(sign)),
                BigDecimal::add);
    }

    private static BigDecimal days(List<Line> lines) {
        return lines.stream().map(Line::days).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is said beside the first line that was not there before. */
    private static @Nullable String text(List<Line> before, List<Line> after) {
        List<String> known =
                before.stream().map(line -> String.valueOf(line.text())).toList();
        return after.stream()
                .map(Line::text)
                .filter(text -> text != null && !known.contains(text))
                .findFirst()
                .orElse(null);
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits()), currency);
    }

    private static Money add(Money left, Money right) {
        return new Money(left.amount().add(right.amount()), left.currency());
    }
}
