package laurel.run;

import java.util.HashMap;
import java.util.Map;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.verification.SecondOpinion;

/** Second opinions on what a book gives. */
public final class SecondOpinions {

    private SecondOpinions() {}

    public static SecondOpinion on(PolicyBook book, Period period) {
        Map<String, String> derived = new HashMap<>();
        book.rules().forEach(rule -> rule.gives().forEach(term -> derived.putIfAbsent(term, rule.name())));
        return new SecondOpinion(book.terms(), book.awards(), book.tables(), derived, period);
    }
}
