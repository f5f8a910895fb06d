package laurel.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Place;

/**
 * What a book's files say, read but not yet compiled.
 *
 * @param digest of every file's path and bytes: two books with the same digest are the same book
 * @param written the cells of each term, award and table, by its place; of a table, its properties
 * @param unread where something could not be read; what stands elsewhere can still be checked
 */
public record BookContent(
        Vocabulary<Term> terms,
        Vocabulary<AwardDefinition> awards,
        List<DecisionTable> tables,
        List<Case> cases,
        List<DrlText> drl,
        List<StockSheet> stock,
        String digest,
        List<Place> unread,
        Map<Place, List<WrittenCell>> written) {

    /** A DRL file's path in the book, and its text. */
    public record DrlText(String file, String text) {}

    /** The tables on whose sheets everything could be read: what is found in them follows from no other mistake. */
    public List<DecisionTable> wholeTables() {
        Set<Place> broken = unread.stream()
                .map(place -> new Place.Sheet(place.file(), place.sheet()))
                .collect(Collectors.toSet());
        return tables.stream().filter(table -> !broken.contains(table.place())).toList();
    }
}
