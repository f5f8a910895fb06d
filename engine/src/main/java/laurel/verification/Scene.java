package laurel.verification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/**
 * An employee on one occasion: in a post, at an event, as of a day. A term's value is worked out when it is asked for, and
 * with it whatever it derives from, so that no order of tables need be found.
 */
final class Scene {

    private static final Object UNASKED = new Object();

    private final Tables tables;
    private final Reading reading;
    private final LocalDate day;
    private final @Nullable Map<String, Object> byDrl;
    private final @Nullable Object[] values;
    private final @Nullable List<Ruled>[] rulings;
    private boolean isUnsure;

    /** {@code byDrl} is what DRL rules derived on this occasion, or null if nobody knows. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java cannot make an array of a generic type.
    Scene(Tables tables, Reading reading, LocalDate day, @Nullable Map<String, Object> byDrl) {
        this.tables = tables;
        this.reading = reading;
        this.day = day;
        this.byDrl = byDrl;
        this.values = new Object[tables.terms()];
        this.rulings = new List[tables.count()];
        Arrays.fill(values, UNASKED);
    }

    /** The employee's. */
    Currency currency() {
        return reading.facts().employee().currency();
    }

    LocalDate day() {
        return day;
    }

    Reading reading() {
        return reading;
    }

    /** Whether something followed from what DRL derived, though nobody knows what that was. */
    boolean isUnsure() {
        return isUnsure;
    }

    /** Null if it is unknown. */
    @Nullable
    Object value(Term term) {
        Object value = values[term.slot()];
        if (value == UNASKED) {
            value = term.source() instanceof Source.FromRule ? derived(term) : reading.read(term.source());
            value = value == null ? term.ifMissing() : value;
            values[term.slot()] = value;
        }
        return value;
    }

    /** Null, too, if it is no number. */
    @Nullable
    Fraction number(Term term) {
        Object value = value(term);
        return value == null ? null : Fraction.of(value);
    }

    List<Ruled> ruling(DecisionTable table) {
        List<Ruled> known = rulings[table.index()];
        if (known == null) {
            known = tables.judge(table).judge(this);
            rulings[table.index()] = known;
        }
        return known;
    }

    private @Nullable Object derived(Term term) {
        for (DecisionTable table : tables.giving(term)) {
            for (Ruled ruled : ruling(table)) {
                if (ruled.column() instanceof Column.GivesTerm gives
                        && gives.term().id().equals(term.id())) {
                    return ruled.value();
                }
            }
        }
        isUnsure |= byDrl == null && tables.isByDrl(term);
        return byDrl == null ? null : byDrl.get(term.id());
    }
}
