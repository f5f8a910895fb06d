package laurel.check;

import java.nio.file.Path;
import java.util.stream.Collectors;
import laurel.problem.Language;
import laurel.problem.Problem;

/** What a check of a book tells: a line a problem. */
final class Told {

    private Told() {}

    static String of(Path book, Language language) {
        return BookCheck.check(book).problems().stream()
                .map(problem -> problem.in(language) + "\n")
                .collect(Collectors.joining());
    }

    /** Only the errors, in English. */
    static String errors(Path book) {
        return BookCheck.check(book).problems().stream()
                .filter(Problem::isError)
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());
    }

    /** Only the problems whose code begins so. */
    static String of(Path book, String code, Language language) {
        return BookCheck.check(book).problems().stream()
                .filter(problem -> problem.code().startsWith(code))
                .map(problem -> problem.in(language) + "\n")
                .collect(Collectors.joining());
    }
}
