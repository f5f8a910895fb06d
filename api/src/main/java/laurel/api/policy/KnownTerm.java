package laurel.api.policy;

import java.util.List;
import laurel.fact.Term;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** A term of the book: something that conditions may ask about. */
record KnownTerm(
        String id,
        Label label,
        String type,
        String source,
        List<String> allowed,
        @Nullable String ifMissing,
        String place) {

    static KnownTerm of(Term term) {
        Object ifMissing = term.ifMissing();
        return new KnownTerm(
                term.id(),
                term.label(),
                term.type().label().english(),
                term.source().toString(),
                term.writtenValues().toList(),
                ifMissing == null ? null : term.type().write(ifMissing),
                term.place().toString());
    }
}
