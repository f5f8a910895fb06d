package laurel.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.check.BookCheck;
import laurel.comparison.BookEdits;
import laurel.comparison.ComparisonJson;
import laurel.comparison.ComparisonText;
import laurel.comparison.FactsOfBoth;
import laurel.comparison.FirstPeople;
import laurel.comparison.Impact;
import laurel.comparison.ImpactRun;
import laurel.fact.Period;
import laurel.money.Money;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code laurel compare}: what two books say differently, whom that touches and what it costs. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "BOOK_A", descriptionKey = "compare.before")
    @SuppressWarnings("NullAway.Init")
    private Path before;

    @Parameters(index = "1", paramLabel = "BOOK_B", descriptionKey = "compare.after")
    @SuppressWarnings("NullAway.Init")
    private Path after;

    @Option(names = "--facts", paramLabel = "DIR", descriptionKey = "facts")
    private @Nullable Path facts;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    private @Nullable Path mapping;

    @Option(names = "--budget", paramLabel = "SUM", descriptionKey = "compare.budget")
    private List<Money> budgets = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE.xlsx", descriptionKey = "compare.out")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        requireSense();
        BookCheck.Report first = BookCheck.check(before);
        BookCheck.Report second = BookCheck.check(after);
        PolicyBook one = first.book();
        PolicyBook other = second.book();
        if (one == null || other == null) {
            output.report(errors(first), errors(second));
            return 1;
        }
        BookEdits edits = BookEdits.between(one, other);
        try {
            return facts == null ? tell(edits) : tell(edits, facts);
        } catch (IOException failed) {
            output.report(List.of(Unwritable.problem(out == null ? before : out, failed)));
            return 1;
        }
    }

    private void requireSense() {
        if (threads < 1) {
            throw new ParameterException(command.commandLine(), output.say("usage.threads", threads));
        }
        if (facts == null && !(budgets.isEmpty() && period == null && mapping == null)) {
            throw new ParameterException(command.commandLine(), output.say("usage.missing", "--facts DIR"));
        }
        long currencies = budgets.stream().map(Money::currency).distinct().count();
        if (currencies < budgets.size()) {
            throw new ParameterException(command.commandLine(), output.say("usage.budgets"));
        }
        if (out != null && !out.toString().endsWith(".xlsx")) {
            throw new ParameterException(command.commandLine(), output.say("usage.compare.out", out));
        }
    }

    private static List<Problem> errors(BookCheck.Report report) {
        return report.problems().stream().filter(Problem::isError).toList();
    }

    private int tell(BookEdits edits) throws IOException {
        ComparisonSheets sheets = ComparisonSheets.open(out, edits, output.language());
        try (sheets) {
            if (output.isJson()) {
                try (ComparisonJson json =
                        new ComparisonJson(command.commandLine().getOut(), edits)) {
                    json.complete();
                }
            } else {
                print(new ComparisonText(output.language()).edits(edits));
            }
            sheets.complete(null);
        }
        written();
        return 0;
    }

    private int tell(BookEdits edits, Path folder) throws IOException {
        FactsOfBoth.Opening opening = FactsOfBoth.open(edits, folder, mapping, period);
        try (FactsOfBoth both = opening.facts()) {
            if (both == null) {
                output.report(opening.problems());
                return 1;
            }
            return tell(edits, both, opening.problems());
        }
    }

    private int tell(BookEdits edits, FactsOfBoth both, List<Problem> problems) throws IOException {
        ImpactRun run = new ImpactRun(edits, both, budgets, threads);
        FirstPeople first = new FirstPeople(ComparisonText.PEOPLE);
        Impact impact;
        ComparisonSheets sheets = ComparisonSheets.open(out, edits, output.language());
        try (sheets;
                ProgressLine progress = ProgressLine.of(both.rows(), output)) {
            if (output.isJson()) {
                try (ComparisonJson json =
                        new ComparisonJson(command.commandLine().getOut(), edits)) {
                    impact = run.run(sheets.and(json), progress);
                    json.impact(impact);
                    json.complete();
                }
            } else {
                impact = run.run(sheets.and(first), progress);
            }
            sheets.complete(impact);
        }
        if (!output.isJson()) {
            ComparisonText text = new ComparisonText(output.language());
            print(text.edits(edits));
            print(List.of(""));
            print(text.impact(impact, first.list()));
        }
        written();
        output.report(problems, both.remarks(), problems(impact));
        return impact.isClean() ? 0 : 1;
    }

    /** The first of either side; what both tell is told once. */
    private static List<Problem> problems(Impact impact) {
        Problems problems = new Problems();
        if (impact.before() != null) {
            problems.addAll(impact.before().firstProblems());
        }
        if (impact.after() != null) {
            problems.addAll(impact.after().firstProblems());
        }
        return problems.toList();
    }

    private void written() {
        if (out != null) {
            output.remark("compare.out", out);
        }
    }

    private void print(List<String> lines) {
        lines.forEach(command.commandLine().getOut()::println);
        command.commandLine().getOut().flush();
    }
}
