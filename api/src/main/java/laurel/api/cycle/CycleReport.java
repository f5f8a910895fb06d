package laurel.api.cycle;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import laurel.api.problem.InputRefused;
import laurel.problem.Language;
import laurel.problem.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What there is to know of a cycle, for people who decide about it. */
@Component
public class CycleReport {

    private static final Texts TEXTS = new Texts(CycleReport.class, "cycle");
    private static final int FLAGS = 1000;

    private final Cycles cycles;
    private final Runs runs;
    private final PackageRows packages;
    private final TripleCheck check;
    private final Corrections corrections;

    CycleReport(Cycles cycles, Runs runs, PackageRows packages, TripleCheck check, Corrections corrections) {
        this.cycles = cycles;
        this.runs = runs;
        this.packages = packages;
        this.check = check;
        this.corrections = corrections;
    }

    /**
     * The cycle as programs are told of it.
     *
     * @throws InputRefused if there is none of that period
     */
    public Cycle tell(String period) {
        return cycles.tell(cycles.get(period));
    }

    /** How far it is, its sums, what is flagged, and what keeps it from being approved. */
    public List<String> lines(String period, Language language) {
        CycleRow cycle = cycles.get(period);
        List<String> lines = new ArrayList<>();
        lines.add(TEXTS.say(language, "state", cycle.period(), cycle.state().label()));
        Long id = cycle.run();
        if (id != null) {
            RunRow run = runs.get(id);
            addSummary(run, language, lines);
            addCorrections(cycle, language, lines);
            lines.add(TEXTS.say(language, "flags", number(check.flags(run), language)));
            check.flags(run, 0, FLAGS).stream()
                    .map(flag -> PackageTree.JSON.readTree(flag).path("told"))
                    .map(told -> told.path(language == Language.CHINESE ? "chinese" : "english"))
                    .forEach(told -> lines.add("  " + told.asString()));
            Stream.concat(check.against(cycle, run).stream(), check.remarks(cycle).stream())
                    .forEach(problem -> lines.add(problem.what(language) + " " + problem.fix(language)));
        }
        @Nullable String approver = cycles.tell(cycle).approvedBy();
        if (approver != null) {
            lines.add(TEXTS.say(language, "approved", approver));
        }
        return lines;
    }

    private void addSummary(RunRow run, Language language, List<String> lines) {
        JsonNode summary = check.summary(run);
        JsonNode verification = summary.path("verification");
        lines.add(TEXTS.say(
                language,
                "packages",
                number(summary.path("packages").asLong(), language),
                number(summary.path("rejectedRows").asLong(), language)));
        for (JsonNode total : summary.path("totals")) {
            JsonNode label = total.path("label");
            String name = label.path(language == Language.CHINESE ? "chinese" : "english")
                    .asString(total.path("award").asString());
            BigDecimal sum = new BigDecimal(total.path("sum").asString("0"));
            lines.add("  "
                    + TEXTS.say(
                            language,
                            "total",
                            name,
                            money(sum, language),
                            total.path("currency").asString(),
                            number(total.path("lines").asLong(), language)));
        }
        lines.add(TEXTS.say(
                language,
                "verification",
                number(verification.path("compared").asLong(), language),
                number(verification.path("differences").asLong(), language)));
    }

    /** What the packages hold besides what the run itself calculated. */
    private void addCorrections(CycleRow cycle, Language language, List<String> lines) {
        Map<List<String>, BigDecimal> sums =
                new TreeMap<>(Comparator.<List<String>, String>comparing(key -> String.join("\t", key)));
        corrections.into(cycle).forEach(correction -> {
            for (JsonNode line : correction.lines()) {
                JsonNode amount = line.path("amount");
                if (!amount.isMissingNode()) {
                    sums.merge(
                            List.of(
                                    line.path("corrects").asString(),
                                    line.path("award").asString(),
                                    amount.path("currency").asString()),
                            new BigDecimal(amount.path("amount").asString()),
                            BigDecimal::add);
                }
            }
        });
        sums.forEach((key, sum) -> lines.add(
                "  " + TEXTS.say(language, "correction", key.get(0), key.get(1), money(sum, language), key.get(2))));
    }

    private static String money(BigDecimal sum, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(sum.scale());
        return format.format(sum);
    }

    private static String number(long number, Language language) {
        return NumberFormat.getNumberInstance(language.locale()).format(number);
    }

    /**
     * The employee's package, as it was calculated.
     *
     * @throws InputRefused if there is none
     */
    public String given(String period, String employee) {
        return packages.find(run(period), employee)
                .orElseThrow(
                        () -> InputRefused.because(HttpStatus.NOT_FOUND, "cycle.package.unknown", period, employee));
    }

    /** Where lines go. */
    public interface Lines {
        void write(String text) throws IOException;
    }

    /** All packages, one a line, by the bytes of employees' ids. */
    public void packages(String period, Lines to) throws IOException {
        Iterator<PackageRows.PackageRow> rows = packages.all(run(period)).iterator();
        while (rows.hasNext()) {
            to.write(rows.next().body() + "\n");
        }
    }

    long run(String period) {
        CycleRow cycle = cycles.get(period);
        if (cycle.run() == null) {
            throw InputRefused.because(HttpStatus.NOT_FOUND, "cycle.unclosed", period);
        }
        return cycle.run();
    }
}
