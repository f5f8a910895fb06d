package laurel.api.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.run.WholeFile;
import laurel.table.BookContent;
import laurel.table.BookReader;
import laurel.workbook.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code laurel template}: an empty workbook in the words of a book, to be filled in and put into it. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "BOOK", descriptionKey = "book")
    @SuppressWarnings("NullAway.Init")
    private Path book;

    @Option(names = "--out", paramLabel = "FILE.xlsx", required = true, descriptionKey = "template.out")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** Where the template is, for programs. */
    record Result(String out) {}

    @Override
    public Integer call() {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new ParameterException(command.commandLine(), output.say("usage.template", out));
        }
        Problems problems = new Problems();
        BookContent content = BookReader.read(book, problems);
        if (problems.anyError()) {
            output.report(problems.toList());
            return 1;
        }
        // A template that somebody has filled in since must not be lost.
        if (Files.exists(out)) {
            output.report(List.of(Problem.error(new Place.File(out.toString()), "output.exists")));
            return 1;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new Template(content, output.language()).write(bytes);
            WholeFile.write(out, bytes);
        } catch (IOException unwritable) {
            output.report(List.of(Unwritable.problem(out, unwritable)));
            return 1;
        }
        output.result(new Result(out.toString()), List.of(output.say("template.out", out, book)));
        return 0;
    }
}
