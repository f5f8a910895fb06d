package laurel.policy;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import laurel.problem.Label;
import laurel.problem.Place;

/**
 * A rule of a DRL file, or a row of a stock table.
 *
 * @param place its line, or the sheet's row
 * @param clause the company's rule that it states, from {@code @clause("…")} and {@code @clause_zh("…")}
 * @param facts the simple names of the types of fact that it matches
 * @param asks the ids of the derived terms and scores of goals it asks for
 * @param gives the ids of the derived terms it gives
 * @param patterns what each of its patterns asks for: a type of fact, and behind a blank its name if the rule says which
 * @param numbers those that its conditions compare with
 * @param awards the codes of the awards that it gives
 * @param words every word that stands in its file, whatever it means there
 */
public record DrlRule(
        String name,
        Place place,
        Label clause,
        Set<String> facts,
        Set<String> asks,
        Set<String> gives,
        Set<String> awards,
        Set<String> patterns,
        Set<BigDecimal> numbers,
        Set<String> words) {

    public DrlRule {
        facts = new TreeSet<>(facts);
        asks = new TreeSet<>(asks);
        gives = new TreeSet<>(gives);
        awards = new TreeSet<>(awards);
        patterns = new TreeSet<>(patterns);
        numbers = new TreeSet<>(numbers);
        words = Set.copyOf(words);
    }

    DrlRule at(Place other) {
        return new DrlRule(name, other, clause, facts, asks, gives, awards, patterns, numbers, words);
    }
}
