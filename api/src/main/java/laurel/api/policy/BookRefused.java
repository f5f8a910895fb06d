package laurel.api.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The service cannot start, because there is no book that it could use. All problems are told, in the machine's language. */
public final class BookRefused extends FailureAnalyzedException {

    private static final long serialVersionUID = 1L;

    private final String folder;

    BookRefused(Path folder, List<Problem> problems) {
        super(
                "The policy book in " + folder.toAbsolutePath().normalize() + " cannot be used:\n\n" + lines(problems),
                "Correct it, or name another by the property laurel.book. It is " + folder + " now.");
        this.folder = folder.toString();
    }

    /** Where the book is. */
    public String folder() {
        return folder;
    }

    private static String lines(List<Problem> problems) {
        Language language = Language.of(Locale.getDefault());
        return problems.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }
}
