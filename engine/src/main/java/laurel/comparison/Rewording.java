package laurel.comparison;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import laurel.award.AwardDefinition;
import laurel.award.Bounds;
import laurel.award.Exclusion;
import laurel.award.Factors;
import laurel.award.Limit;
import laurel.award.Payment;
import laurel.award.Settling;
import laurel.award.Sharing;
import laurel.fact.Term;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.table.Column;
import org.jspecify.annotations.Nullable;

/** The same awards and columns in the words of another vocabulary, which has words of their ids. */
final class Rewording {

    private static final Place NOWHERE = new Place.File("");

    private final Function<String, Term> terms;

    Rewording(Function<String, Term> terms) {
        this.terms = terms;
    }

    private @Nullable Term term(@Nullable Term of) {
        return of == null ? null : terms.apply(of.id());
    }

    private Term known(Term of) {
        return terms.apply(of.id());
    }

    AwardDefinition award(AwardDefinition of, int position) {
        return new AwardDefinition(
                position,
                of.id(),
                of.label(),
                of.kind(),
                term(of.base()),
                of.currency(),
                of.once(),
                of.payCode(),
                payment(of.payment(), Limit::written),
                of.standing(),
                of.place());
    }

    /** Without its names, its place and how its limits are written: equal if two awards give the same. */
    AwardDefinition meaning(AwardDefinition of) {
        return new AwardDefinition(
                0,
                of.id(),
                Label.NONE,
                of.kind(),
                term(of.base()),
                of.currency(),
                of.once(),
                "",
                payment(of.payment(), none -> ""),
                of.standing(),
                NOWHERE);
    }

    private Payment payment(Payment of, Function<Limit, String> written) {
        return new Payment(
                term(of.eligible()),
                term(of.datedBy()),
                factors(of.factors()),
                new Bounds(
                        limit(of.bounds().cap(), written),
                        limit(of.bounds().floor(), written),
                        of.bounds().afterProration()),
                of.proration(),
                of.leavers(),
                sharing(of.pool(), written),
                exclusion(of.exclusion()),
                of.atMost(),
                of.rounding(),
                settling(of.settling(), written));
    }

    private Factors factors(Factors of) {
        return new Factors(of.factors().stream()
                .map(factor -> new Factors.Factor(known(factor.term()), factor.weight()))
                .toList());
    }

    private @Nullable Limit limit(@Nullable Limit of, Function<Limit, String> written) {
        return of == null ? null : new Limit(of.number(), term(of.of()), of.currency(), written.apply(of));
    }

    private @Nullable Sharing sharing(@Nullable Sharing of, Function<Limit, String> written) {
        return of == null
                ? null
                : new Sharing(
                        Objects.requireNonNull(limit(of.sum(), written)),
                        of.scalesDown(),
                        term(of.per()),
                        limit(of.cap(), written),
                        factors(of.withheld()));
    }

    private @Nullable Exclusion exclusion(@Nullable Exclusion of) {
        return of == null ? null : new Exclusion(of.group(), of.rule(), term(of.preference()), of.priority());
    }

    private Settling settling(Settling of, Function<Limit, String> written) {
        Settling.Draw draw = of.draw();
        return new Settling(
                of.payIn(),
                limit(of.minimum(), written),
                of.recovers(),
                of.cumulative(),
                of.holdBack(),
                draw == null ? null : new Settling.Draw(known(draw.amount()), draw.rule()),
                of.retro());
    }

    Column.Asks asks(Column.Asks of, int index) {
        return new Column.Asks(index, known(of.term()), of.reading(), of.sign());
    }

    Column.Gives gives(Column.Gives of, int index, Map<String, AwardDefinition> awards) {
        return of instanceof Column.GivesAward award
                ? new Column.GivesAward(
                        index, Objects.requireNonNull(awards.get(award.award().id())))
                : new Column.GivesTerm(index, known(((Column.GivesTerm) of).term()));
    }
}
