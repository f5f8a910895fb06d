package laurel.api.policy;

import java.util.Currency;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.fact.Term;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** An award of the book: something that results may give. */
record KnownAward(
        String code,
        Label label,
        Kind kind,
        @Nullable String base,
        @Nullable Currency currency,
        String once,
        String payCode,
        String place) {

    static KnownAward of(AwardDefinition award) {
        Term base = award.base();
        return new KnownAward(
                award.id(),
                award.label(),
                award.kind(),
                base == null ? null : base.id(),
                award.currency(),
                award.once().word(),
                award.payCode(),
                award.place().toString());
    }
}
