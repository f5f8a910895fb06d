package laurel.calculation;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laurel.award.Limit;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/** The values of terms at one way of looking, and the terms that were asked for in vain. */
final class Known {

    private final Finding finding;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<Lack> lacks = new LinkedHashSet<>();

    Known(Finding finding) {
        this.finding = finding;
    }

    /** Null, and noted as missing, if it is unknown. */
    @Nullable
    Object value(Term term) {
        Object value = finding.value(term);
        if (value == null) {
            missing.add(term.id());
        }
        return value;
    }

    /** Null, and noted as missing, if it is unknown. */
    @Nullable
    BigDecimal number(Term term) {
        return value(term) instanceof BigDecimal number ? number : null;
    }

    /** Null, and noted as missing, if it is a multiple of what is unknown, or of another currency than the one needed. */
    @Nullable
    BigDecimal amount(Limit limit, Currency needed) {
        if (!currency(limit).equals(needed)) {
            lack(Lack.What.LIMIT_IN_CURRENCY, limit.written() + " → " + needed);
            return null;
        }
        if (limit.of() == null) {
            return limit.number();
        }
        BigDecimal of = number(limit.of());
        return of == null ? null : of.multiply(limit.number());
    }

    /** Money that a term says is the employee's. */
    private Currency currency(Limit limit) {
        return limit.currency() == null ? own() : limit.currency();
    }

    /** The employee's. */
    private Currency own() {
        return finding.episode().facts().employee().currency();
    }

    /** What a term of money says of the employee, or null if nothing; noted as lacking if it says it in another currency. */
    @Nullable
    BigDecimal sum(Term term, Currency needed) {
        if (!(finding.value(term) instanceof BigDecimal amount)) {
            return null;
        }
        if (!own().equals(needed)) {
            lack(Lack.What.LIMIT_IN_CURRENCY, term.id() + " → " + needed);
            return null;
        }
        return amount;
    }

    void lack(Lack.What what, String of) {
        lacks.add(new Lack(what, of));
    }

    /** Whether nothing that was asked is missing. */
    boolean isAll() {
        return missing.isEmpty() && lacks.isEmpty();
    }

    /** What is missing besides terms. */
    List<Lack> lacks() {
        return List.copyOf(lacks);
    }

    /** The ids of the terms that are missing. */
    List<String> missing() {
        return List.copyOf(missing);
    }
}
