package laurel.api.command;

import java.nio.file.Path;
import java.util.List;
import laurel.check.BookCheck;
import laurel.fact.Period;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A book, and a folder of facts to calculate with it. */
final class Inputs {

    @Parameters(paramLabel = "BOOK", descriptionKey = "book")
    @SuppressWarnings("NullAway.Init")
    private Path book;

    @Option(names = "--facts", paramLabel = "DIR", required = true, descriptionKey = "facts")
    @SuppressWarnings("NullAway.Init")
    private Path facts;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "period")
    private @Nullable Period period;

    @Option(names = "--mapping", paramLabel = "FILE", descriptionKey = "mapping")
    private @Nullable Path mapping;

    /** Of these places, with the folder's own mapping and period. */
    static Inputs of(Path book, Path facts) {
        Inputs inputs = new Inputs();
        inputs.book = book;
        inputs.facts = facts;
        return inputs;
    }

    /** A checked book and an open folder, and what is worth a look in the folder as such. */
    record Opened(PolicyBook book, FactsFolder folder, List<Problem> remarks) implements AutoCloseable {
        @Override
        public void close() {
            folder.close();
        }
    }

    Path facts() {
        return facts;
    }

    /** Null if there is an error in either: all those of both are reported at once. */
    @Nullable
    Opened open(Output output) {
        BookCheck.Report report = BookCheck.check(book);
        PolicyBook checked = report.book();
        if (checked == null) {
            output.report(report.problems(), errorsOfTheFolder());
            return null;
        }
        if (!report.problems().isEmpty()) {
            output.remark("book.warnings", report.problems().size(), book);
        }
        FactsFolder.Opening opening = FactsFolder.open(facts, mapping, checked.terms(), checked.awards(), period);
        FactsFolder folder = opening.folder();
        if (folder == null) {
            output.report(opening.problems());
            return null;
        }
        return new Opened(checked, folder, opening.problems());
    }

    /** As far as the words of a bad book allow. Its warnings may well follow from the book's errors. */
    private List<Problem> errorsOfTheFolder() {
        BookContent words = BookReader.read(book, new Problems());
        FactsFolder.Opening opening = FactsFolder.open(facts, mapping, words.terms(), words.awards(), period);
        if (opening.folder() != null) {
            opening.folder().close();
        }
        return opening.problems().stream().filter(Problem::isError).toList();
    }
}
