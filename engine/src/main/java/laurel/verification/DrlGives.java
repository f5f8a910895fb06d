package laurel.verification;

import java.util.Map;

/**
 * What a book's DRL rules may give, each with the name of such a rule.
 *
 * @param terms by the terms' ids
 * @param awards by the awards' codes
 */
public record DrlGives(Map<String, String> terms, Map<String, String> awards) {

    public DrlGives {
        terms = Map.copyOf(terms);
        awards = Map.copyOf(awards);
    }
}
