package laurel.api.handover;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.api.handover.Statement.MoneyLine;
import laurel.api.handover.Statement.OtherLine;
import laurel.api.handover.Statement.TotalLine;
import laurel.award.Kind;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.explanation.Explainer;
import laurel.fact.Period;
import laurel.money.Money;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tells an employee what is given and why. What the manager alone should know is not told, nor what the rules only propose
 * as long as nobody decided to pay it.
 */
final class Telling {

    static final Texts TEXTS = new Texts(Telling.class, "statement");

    private final PolicyBook book;
    private final Language language;
    private final Explainer explainer;
    private final LocalDate made;

    Telling(PolicyBook book, Language language, LocalDate made) {
        this.book = book;
        this.language = language;
        this.explainer = new Explainer(book, language);
        this.made = made;
    }

    /** With the payments that the package led to, by its lines' numbers; and whether its cycle is released. */
    Statement tell(IncentivePackage given, Map<Integer, Payment> payments, boolean released) {
        List<MoneyLine> money = new ArrayList<>();
        List<OtherLine> others = new ArrayList<>();
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (int i = 0; i < given.lines().size(); i++) {
            Line line = given.lines().get(i);
            Payment payment = payments.get(i + 1);
            if (!isTold(line, payment)) {
                continue;
            }
            Money amount = line.amount();
            if (amount == null) {
                others.add(new OtherLine(line.kind().label().in(language), explainer.because(line)));
            } else {
                money.add(money(line, amount, payment));
                if (line.review() == null || isDecided(payment)) {
                    totals.merge(amount.currency().getCurrencyCode(), amount.amount(), BigDecimal::add);
                }
            }
        }
        Period period = given.period();
        return new Statement(
                given.employee(),
                given.name(),
                period.toString(),
                say("days", date(period.start()), date(period.end())),
                date(made),
                given.book(),
                released ? null : say("unreleased"),
                money,
                totals.entrySet().stream()
                        .map(total -> new TotalLine(number(total.getValue()), total.getKey()))
                        .toList(),
                others);
    }

    static boolean isTold(Line line, @Nullable Payment payment) {
        boolean isDeclined = payment != null && payment.state() == PaymentState.DECLINED;
        boolean isProposed = line.review() == Line.Review.DECISION && !isDecided(payment);
        return line.kind() != Kind.ALERT && !isDeclined && !isProposed;
    }

    /** Whether nobody has to decide on it any more before it is paid. */
    private static boolean isDecided(@Nullable Payment payment) {
        return payment != null && payment.state().isReleased();
    }

    private MoneyLine money(Line line, Money amount, @Nullable Payment payment) {
        return new MoneyLine(
                book.awards()
                        .find(line.award())
                        .map(award -> award.label().in(language))
                        .orElse(line.award()),
                number(amount.amount()),
                amount.currency().getCurrencyCode(),
                line.corrects() == null ? null : say("corrects", line.corrects()),
                payment == null ? null : say("state." + payment.state()),
                explainer.because(line));
    }

    private String number(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
