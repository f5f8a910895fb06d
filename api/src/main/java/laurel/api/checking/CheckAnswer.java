package laurel.api.checking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import laurel.api.problem.ToldProblem;
import laurel.check.BookCheck;
import laurel.problem.Language;

/**
 * What a check of the book with the edit in it found.
 *
 * @param usable whether the book could be put in force
 * @param cases how many of its cases were run
 * @param problems worst first, those of the other files included
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CheckAnswer(boolean usable, int cases, List<ToldProblem> problems) {

    static CheckAnswer of(BookCheck.Report report, Language language) {
        return new CheckAnswer(report.book() != null, report.cases(), ToldProblem.of(report.problems(), language));
    }
}
