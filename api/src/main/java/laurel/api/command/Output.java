package laurel.api.command;

import java.io.PrintWriter;
import java.util.List;
import laurel.api.problem.ToldProblem;
import laurel.calculation.PackageJson;
import laurel.problem.Language;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Where a command says things: its result on standard output, problems on standard error, as text or as JSON. */
final class Output {

    private static final JsonMapper JSON = PackageJson.mapper();

    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "lang")
    private @Nullable Language language;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    @SuppressWarnings("unused") // Picocli answers it.
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** The command that says things here. */
    CommandLine line() {
        return command.commandLine();
    }

    Language language() {
        return CommandTexts.orDefault(language);
    }

    boolean isJson() {
        return json;
    }

    /** All of them together, worst first; whether any is an error. */
    @SafeVarargs
    final boolean report(List<Problem>... lists) {
        Problems collected = new Problems();
        for (List<Problem> list : lists) {
            collected.addAll(list);
        }
        List<Problem> problems = collected.toList();
        PrintWriter err = command.commandLine().getErr();
        if (!json) {
            problems.forEach(problem -> err.println(problem.in(language())));
        } else if (!problems.isEmpty()) {
            err.println(JSON.writeValueAsString(ToldProblem.of(problems, language())));
        }
        return collected.anyError();
    }

    /** What a command came to: as {@code result} for programs, as {@code lines} for people. */
    void result(Object result, List<String> lines) {
        PrintWriter out = command.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(result));
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    /** A remark for people, on standard error. */
    void remark(String key, Object... values) {
        tell(say(key, values));
    }

    /** A remark that is in the reader's language already. */
    void tell(String remark) {
        if (!json) {
            command.commandLine().getErr().println(remark);
        }
    }

    String say(String key, Object... values) {
        return CommandTexts.say(language(), key, values);
    }
}
