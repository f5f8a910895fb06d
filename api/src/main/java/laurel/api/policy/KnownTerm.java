package laurel.api.policy;

import java.util.List;
import java.util.Locale;
import laurel.fact.Influence;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/**
 * A term of the book: something that conditions may ask about.
 *
 * @param allowed the only values it may have; none if there is no such list
 * @param limits what its values must meet, as the Terms sheet writes it; "" for none
 * @param unit what they are counted in, or ""
 * @param influence by how much at least the employee can change it; "yes" where values have no distance, null if not at all
 * @param better "higher", "lower", or null where the book does not say
 */
record KnownTerm(
        String id,
        Label label,
        String type,
        String source,
        List<String> allowed,
        String limits,
        @Nullable String ifMissing,
        String unit,
        @Nullable String better,
        @Nullable String influence,
        String place) {

    static KnownTerm of(Term term) {
        Object ifMissing = term.ifMissing();
        return new KnownTerm(
                term.id(),
                term.label(),
                term.type().label().english(),
                term.source().toString(),
                term.writtenValues().toList(),
                term.domain().written(),
                ifMissing == null ? null : term.type().write(ifMissing),
                term.unit(),
                term.better() == null ? null : term.better().name().toLowerCase(Locale.ROOT),
                influence(term),
                term.place().toString());
    }

    private static @Nullable String influence(Term term) {
        Influence influence = term.influence();
        if (influence == null) {
            return null;
        }
        ValueType type = term.type();
        return type.isOrdered() ? (type == ValueType.PERCENT ? type : ValueType.NUMBER).write(influence.step()) : "yes";
    }
}
