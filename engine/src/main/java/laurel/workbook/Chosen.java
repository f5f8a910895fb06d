package laurel.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.table.BookContent;
import org.jspecify.annotations.Nullable;

/**
 * The words of a book by which a template shows how a table is laid out.
 *
 * @param listed a term with a list of allowed values
 * @param measured a term that is a number
 */
record Chosen(
        @Nullable Term listed,
        @Nullable Term measured,
        @Nullable AwardDefinition award) {

    static Chosen of(BookContent book) {
        List<Term> terms = book.terms().words().stream()
                .filter(term -> !term.isDerived() && !isChange(term))
                .toList();
        Optional<Term> listed =
                terms.stream().filter(term -> !term.allowed().isEmpty()).findFirst();
        Optional<Term> measured = terms.stream()
                .filter(term -> term.type().isNumeric() && term.allowed().isEmpty())
                .min(Comparator.comparing(term -> !(term.source() instanceof Source.OfMetric)));
        Optional<AwardDefinition> award = book.awards().words().stream()
                .min(Comparator.comparing(one -> !one.kind().isMoney()));
        return new Chosen(listed.orElse(null), measured.orElse(null), award.orElse(null));
    }

    /** No case can state it: it is worked out. */
    private static boolean isChange(Term term) {
        return term.source() instanceof Source.OverTime source && source.when() == Source.When.CHANGE;
    }
}
