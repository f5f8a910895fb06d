package laurel.api.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Nearest;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.run.WholeFile;
import laurel.skeleton.Skeleton;
import laurel.table.Case;
import laurel.table.DecisionTable;
import laurel.workbook.CasesWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code laurel cases}: cases for a table to begin with, in a workbook. */
@Command(name = "cases")
final class CasesCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "BOOK", descriptionKey = "book")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--table", paramLabel = "NAME", required = true, descriptionKey = "cases.table")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--out", paramLabel = "FILE.xlsx", required = true, descriptionKey = "cases.out")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "cases.period")
    private @Nullable Period period;

    @Option(names = "--currency", paramLabel = "CODE", descriptionKey = "cases.currency")
    private @Nullable Currency currency;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** What was written, for programs. */
    record Result(String out, String table, int cases) {}

    @Override
    public Integer call() {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.load(folder, problems);
        if (book == null) {
            output.report(problems.toList());
            return 1;
        }
        Optional<Case> first = book.cases().stream().findFirst();
        Period in = needed(period, first.map(Case::period), "--period PERIOD");
        Currency of = needed(currency, first.map(test -> test.facts().employee().currency()), "--currency CODE");
        Optional<DecisionTable> table = find(book);
        problem(book, table, in).ifPresent(problem -> problems.addAll(List.of(problem)));
        if (!problems.anyError() && table.isPresent()) {
            write(Skeleton.of(book, table.get(), in, of), problems);
        }
        return output.report(problems.toList()) ? 1 : 0;
    }

    /** What was asked for, or what the book's first case says. */
    private <T> T needed(@Nullable T asked, Optional<T> ofFirstCase, String option) {
        if (asked != null) {
            return asked;
        }
        return ofFirstCase.orElseThrow(
                () -> new ParameterException(command.commandLine(), output.say("usage.missing", option)));
    }

    private Optional<DecisionTable> find(PolicyBook book) {
        return book.tables().stream()
                .filter(table -> names(table).anyMatch(known -> known.equalsIgnoreCase(name.strip())))
                .findFirst();
    }

    private static Stream<String> names(DecisionTable table) {
        return Stream.of(table.name().english(), table.name().chinese(), table.sheet());
    }

    private Optional<Problem> problem(PolicyBook book, Optional<DecisionTable> table, Period in) {
        if (table.isEmpty()) {
            Place place = new Place.File(folder.toString());
            String nearest = Nearest.to(name, book.tables().stream().flatMap(CasesCommand::names));
            return Optional.of(Problem.error(place, "table.unknown", name, nearest));
        }
        if (!table.get().isInForceOn(in.end())) {
            return Optional.of(Problem.error(table.get().place(), "table.not-in-force", in.end()));
        }
        Place place = new Place.File(out.toString());
        if (Files.exists(out)) {
            return Optional.of(Problem.error(place, "output.exists"));
        }
        return out.toString().endsWith(".xlsx") ? Optional.empty() : Optional.of(Problem.error(place, "output.kind"));
    }

    private void write(Skeleton skeleton, Problems problems) {
        try (WholeFile file = WholeFile.at(out)) {
            file.write(CasesWorkbook.of(skeleton, output.language()));
            file.complete();
        } catch (IOException failed) {
            problems.addAll(List.of(Unwritable.problem(out, failed)));
            return;
        }
        int count = skeleton.cases().size();
        String table = skeleton.table().name().in(output.language());
        output.result(
                new Result(out.toString(), skeleton.table().name().english(), count),
                List.of(output.say("cases.out", count, table, out)));
    }
}
