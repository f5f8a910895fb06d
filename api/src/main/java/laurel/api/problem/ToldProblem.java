package laurel.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a reader is told of it.
 *
 * @param pointer the RFC 6901 pointer into the request, "" for all of it; null for a problem of a book
 * @param file the book's file; null for a problem of a request
 * @param sheet the workbook's sheet, if it stands in one
 * @param spot the cell, row or line, if it stands in one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToldProblem(
        @Nullable String pointer,
        @Nullable String file,
        @Nullable String sheet,
        @Nullable String spot,
        String code,
        String what,
        String fix,
        String severity) {

    public static List<ToldProblem> of(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> of(problem, language)).toList();
    }

    private static ToldProblem of(Problem problem, Language language) {
        Place place = problem.place();
        boolean inRequest = place instanceof Place.Pointer;
        return new ToldProblem(
                inRequest ? place.spot() : null,
                inRequest ? null : place.file(),
                place.sheet().isEmpty() ? null : place.sheet(),
                inRequest || place.spot().isEmpty() ? null : place.spot(),
                problem.code(),
                problem.what(language),
                problem.fix(language),
                problem.severity().name().toLowerCase(Locale.ROOT));
    }
}
