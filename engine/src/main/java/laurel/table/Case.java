package laurel.table;

import java.util.List;
import java.util.Map;
import laurel.award.AwardDefinition;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A test that stands in a book: facts of one employee, and what they must give.
 *
 * @param derived derived terms that the case states itself instead of having them worked out
 */
public record Case(
        String name,
        Place.Row place,
        Period period,
        Facts facts,
        Map<Term, Object> derived,
        List<Expected> expectations) {

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
}
