package laurel.api.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.api.command.Inputs.Opened;
import laurel.run.Run;
import laurel.run.Summary;
import laurel.run.SummaryText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laurel calculate}: the packages of everybody in a folder of facts. */
@Command(name = "calculate")
final class CalculateCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "out")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--given", paramLabel = "FILE", descriptionKey = "given")
    private @Nullable Path given;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--verify", descriptionKey = "verify")
    private boolean verify;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** What a run came to and where it is, for programs. */
    record Result(String out, @Nullable String rejects, Summary summary) {}

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(command.commandLine(), output.say("usage.threads", threads));
        }
        try (Opened opened = inputs.open(output)) {
            if (opened == null) {
                return 1;
            }
            Run run = new Run(opened.book(), opened.folder(), out, threads);
            run = given == null ? run : run.alsoGiven(given);
            Summary summary = calculate(opened, out, verify ? run.verified() : run, output);
            return summary == null || !summary.isClean() || summary.isDisputed() ? 1 : 0;
        }
    }

    /** Runs and tells what came of it; null if nothing could be written. */
    static @Nullable Summary calculate(Opened opened, Path out, Run run, Output output) {
        Summary summary;
        try (ProgressLine progress = ProgressLine.of(opened.folder().rows(), output)) {
            summary = run.run(progress);
        } catch (IOException failed) {
            output.report(opened.remarks(), List.of(Unwritable.problem(out, failed)));
            return null;
        }
        output.report(opened.remarks(), opened.folder().remarks(), summary.firstProblems());
        long all = summary.rejects().stream().mapToLong(Summary.Reject::count).sum();
        if (all > summary.firstProblems().size()) {
            output.remark("calculate.more", all - summary.firstProblems().size(), Run.rejects(out));
        }
        Path rejects = Files.exists(Run.rejects(out)) ? Run.rejects(out) : null;
        output.result(
                new Result(out.toString(), rejects == null ? null : rejects.toString(), summary),
                lines(summary, out, rejects, output));
        return summary;
    }

    private static List<String> lines(Summary summary, Path out, @Nullable Path rejects, Output output) {
        List<String> lines = new ArrayList<>(new SummaryText(summary, output.language()).lines());
        lines.add("");
        lines.add(output.say("calculate.out", out));
        if (rejects != null) {
            lines.add(output.say("calculate.rejects", rejects));
        }
        return lines;
    }
}
