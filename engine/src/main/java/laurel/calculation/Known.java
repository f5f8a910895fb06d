package laurel.calculation;

import java.math.BigDecimal;
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

    /** Null, and noted as missing, if it is a multiple of what is unknown. */
    @Nullable
    BigDecimal amount(Limit limit) {
        if (limit.of() == null) {
            return limit.number();
        }
        BigDecimal of = number(limit.of());
        return of == null ? null : of.multiply(limit.number());
    }

    void lack(Lack.What what, String of) {
        lacks.add(new Lack(what, of));
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
