package laurel.table;

import java.util.List;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.Vocabulary;

/**
 * What a book's files say, read but not yet compiled.
 *
 * @param digest of every file's path and bytes: two books with the same digest are the same book
 */
public record BookContent(
        Vocabulary<Term> terms,
        Vocabulary<AwardDefinition> awards,
        List<DecisionTable> tables,
        List<Case> cases,
        List<DrlText> drl,
        List<StockSheet> stock,
        String digest) {

    /** A DRL file's path in the book, and its text. */
    public record DrlText(String file, String text) {}
}
