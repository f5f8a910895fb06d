package laurel.run;

import java.util.HashMap;
import java.util.Map;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.verification.DrlGives;
import laurel.verification.SecondOpinion;

/** Second opinions on what a book gives. */
public final class SecondOpinions {

    private SecondOpinions() {}

    public static SecondOpinion on(PolicyBook book, Period period) {
        Map<String, String> terms = new HashMap<>();
        Map<String, String> awards = new HashMap<>();
        book.rules().forEach(rule -> {
            rule.gives().forEach(term -> terms.putIfAbsent(term, rule.name()));
            rule.awards().forEach(award -> awards.putIfAbsent(award, rule.name()));
        });
        DrlGives byDrl = new DrlGives(terms, awards);
        return new SecondOpinion(book.terms(), book.awards(), book.tables(), byDrl, period);
    }
}
