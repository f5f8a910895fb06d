package laurel.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.calculation.Pools;
import laurel.problem.Language;
import laurel.problem.Texts;
import laurel.verification.Verification;

/** A summary for people: what was given in all, and what was not. */
public final class SummaryText {

    static final Texts TEXTS = new Texts(SummaryText.class, "run");

    private final Summary summary;
    private final Language language;

    public SummaryText(Summary summary, Language language) {
        this.summary = summary;
        this.language = language;
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(say("title", summary.period(), number(summary.packages()), number(summary.lines())));
        lines.add("");
        if (summary.lines() > 0) {
            lines.addAll(given());
            lines.add("");
        }
        if (!summary.accounts().isEmpty()) {
            lines.addAll(accounts());
            lines.add("");
        }
        if (!summary.pools().isEmpty()) {
            lines.addAll(pools());
            lines.add("");
        }
        lines.addAll(notGiven());
        Verification verification = summary.verification();
        if (verification != null) {
            lines.add("");
            lines.addAll(new VerificationText(verification, language).lines());
        }
        if (!summary.rejects().isEmpty()) {
            lines.add("");
            lines.addAll(rejects());
        }
        return lines;
    }

    private List<String> given() {
        TextTable table = new TextTable();
        table.add(say("award"), say("lines"), say("sum"), "");
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Summary.Total total : summary.totals()) {
            String currency = total.currency().getCurrencyCode();
            sums.merge(currency, total.sum(), BigDecimal::add);
            table.add(total.label().in(language), number(total.lines()), number(total.sum()), currency);
        }
        for (Summary.Count count : summary.counts()) {
            BigDecimal days = count.days();
            table.add(
                    count.label().in(language),
                    number(count.lines()),
                    days == null ? "" : number(days),
                    days == null ? "" : say("days"));
        }
        sums.forEach((currency, sum) -> table.add(say("all", currency), "", number(sum), currency));
        return table.lines();
    }

    private List<String> accounts() {
        TextTable table = new TextTable();
        table.add(say("account"), say("calculated"), say("paid"), say("carried"), say("withheld"), "");
        for (Summary.Account account : summary.accounts()) {
            table.add(
                    account.label().in(language),
                    number(account.calculated()),
                    number(account.paid()),
                    number(account.carried()),
                    number(account.withheld()),
                    account.currency().getCurrencyCode());
        }
        return table.lines();
    }

    private List<String> pools() {
        TextTable table = new TextTable();
        table.add(say("pool"), say("members"), say("sum"), say("each"), say("times-mean"), say("remainder"), "");
        for (Pools.Result pool : summary.pools()) {
            String name = summary.totals().stream()
                    .filter(total -> total.award().equals(pool.award()))
                    .map(total -> total.label().in(language))
                    .findFirst()
                    .orElse(pool.award());
            table.add(
                    pool.per().isEmpty() ? name : name + " " + pool.per(),
                    number(pool.members()),
                    number(pool.sum().amount()) + " " + pool.sum().currency(),
                    pool.members() == 0 ? "" : number(paid(pool).divide(count(pool), 2, RoundingMode.HALF_EVEN)),
                    pool.members() == 0 ? "" : number(timesTheMean(pool)),
                    number(pool.remainder().amount()),
                    "");
        }
        return table.lines();
    }

    /** What a member gets on average, over what a member of any pool of the same currency gets. To a tenth. */
    private BigDecimal timesTheMean(Pools.Result pool) {
        List<Pools.Result> all = summary.pools().stream()
                .filter(other -> other.sum().currency().equals(pool.sum().currency()))
                .toList();
        BigDecimal sum = all.stream().map(SummaryText::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal members = all.stream().map(SummaryText::count).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shared = sum.multiply(count(pool));
        return shared.signum() == 0
                ? BigDecimal.ZERO
                : paid(pool).multiply(members).divide(shared, 1, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal paid(Pools.Result pool) {
        return pool.sum().amount().subtract(pool.remainder().amount());
    }

    private static BigDecimal count(Pools.Result pool) {
        return BigDecimal.valueOf(pool.members());
    }

    private List<String> notGiven() {
        TextTable table = new TextTable();
        add(table, "empty", summary.empty());
        add(table, "notEvaluable", summary.notEvaluable());
        add(table, "suppressed", summary.suppressed());
        add(table, "rejectedRows", summary.rejectedRows());
        add(table, "refused", summary.refused());
        add(table, "failed", summary.failed());
        return table.lines();
    }

    private void add(TextTable table, String what, long count) {
        table.add(say(what), number(count), "");
    }

    private List<String> rejects() {
        List<String> lines = new ArrayList<>();
        lines.add(say("rejects"));
        for (Summary.Reject reject : summary.rejects()) {
            lines.add("  "
                    + say(
                            reject.count() == 1 ? "reject.once" : "reject",
                            number(reject.count()),
                            reject.first().place(),
                            reject.first().what(language)));
        }
        return lines;
    }

    private String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    private String number(BigDecimal number) {
        return number(number, language);
    }

    static String number(BigDecimal number, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
