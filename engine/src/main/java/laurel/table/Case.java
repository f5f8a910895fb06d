package laurel.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import laurel.award.AwardDefinition;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A test that stands in a book: facts of one employee, and what they must give.
 *
 * @param derived derived terms that the case states itself instead of having them worked out
 * @param unreadable what is wrong with its facts, if it expects a problem: then it cannot be calculated
 */
public record Case(
        String name,
        Place.Row place,
        Period period,
        Facts facts,
        Map<Term, Object> derived,
        List<Expected> expectations,
        List<Problem> unreadable) {

    /** What a cell of the case expects. */
    public sealed interface Expected {
        Place.Cell place();
    }

    /** Of an award: {@code value} is the sum of its lines, the text or course, or true; null for none at all. */
    public record ExpectedAward(
            Place.Cell place,
            AwardDefinition award,
            @Nullable Object value) implements Expected {}

    /** Of a derived term: null for unknown. */
    public record ExpectedTerm(
            Place.Cell place, Term term, @Nullable Object value) implements Expected {}

    /** That the package says of a term that something could not be evaluated for want of it. */
    public record ExpectedUnknown(Place.Cell place, Term term) implements Expected {}

    /** That there is such a problem: {@code text} is its code, or a part of what it says in either language. */
    public record ExpectedProblem(Place.Cell place, String text) implements Expected {

        /** Whoever copies the whole line that told of the problem has named it too. */
        public boolean isMetBy(Problem problem) {
            String sought = plain(text);
            return sought.equals(problem.code())
                    || Arrays.stream(Language.values())
                            .map(language -> plain(problem.what(language)))
                            .anyMatch(said -> said.contains(sought) || sought.contains(said));
        }

        private static String plain(String text) {
            return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
