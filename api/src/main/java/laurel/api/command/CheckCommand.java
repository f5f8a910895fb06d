package laurel.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import laurel.check.BookCheck;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.workbook.Annotation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code laurel check}: all problems of a book, its cases and what they reach. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "BOOK", descriptionKey = "book")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--annotate", paramLabel = "DIR", descriptionKey = "annotate")
    private @Nullable Path annotate;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** What a book holds, for programs. */
    record Result(
            boolean usable,
            int errors,
            int warnings,
            int tables,
            int rows,
            int rules,
            int cases,
            List<String> unreached,
            List<String> annotated) {}

    @Override
    public Integer call() {
        BookCheck.Report report = BookCheck.check(folder);
        AnnotatedCopies copies = annotate == null ? AnnotatedCopies.NONE : annotate(report, annotate);
        boolean isBad = output.report(report.problems(), copies.failed());
        Result result = result(report, copies.written());
        output.result(result, lines(result));
        return isBad ? 1 : 0;
    }

    private AnnotatedCopies annotate(BookCheck.Report report, Path to) {
        Annotation annotation = new Annotation(folder, report, List.of(), output.language());
        try {
            if (AnnotatedCopies.touch(folder, to, annotation)) {
                throw new ParameterException(command.commandLine(), output.say("usage.annotate", to));
            }
        } catch (IOException unreachable) {
            return new AnnotatedCopies(List.of(), List.of(Unwritable.problem(to, unreachable)));
        }
        return AnnotatedCopies.write(annotation, to);
    }

    private static Result result(BookCheck.Report report, List<String> annotated) {
        PolicyBook book = report.book();
        int errors = (int) report.problems().stream().filter(Problem::isError).count();
        return new Result(
                book != null,
                errors,
                report.problems().size() - errors,
                book == null ? 0 : book.tables().size(),
                book == null
                        ? 0
                        : book.tables().stream()
                                .mapToInt(table -> table.rows().size())
                                .sum(),
                book == null ? 0 : book.rules().size(),
                report.cases(),
                report.problems().stream()
                        .filter(problem -> problem.code().startsWith("coverage."))
                        .map(CheckCommand::unreached)
                        .toList(),
                annotated);
    }

    /** "bonus.xlsx › Bonus: 5, 7–9", or a DRL rule's place and name. */
    private static String unreached(Problem problem) {
        String what = problem.values().stream().map(Object::toString).collect(Collectors.joining(", "));
        return what.isEmpty() ? problem.place().toString() : problem.place() + ": " + what;
    }

    private List<String> lines(Result result) {
        List<String> lines = new ArrayList<>();
        if (annotate != null) {
            lines.add(output.say("check.annotated", result.annotated().size(), annotate));
        }
        if (!result.usable()) {
            lines.add(output.say("check.refused", result.errors(), result.warnings()));
            return lines;
        }
        lines.add(output.say("check.holds", result.tables(), result.rows(), result.rules(), result.cases()));
        if (result.unreached().isEmpty()) {
            lines.add(output.say("check.reached"));
        } else {
            lines.add(output.say("check.unreached", String.join("; ", result.unreached())));
        }
        return lines;
    }
}
