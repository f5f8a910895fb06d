package laurel.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import laurel.award.Award;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage.DerivedTerm;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.IncentivePackage.Suppressed;
import laurel.fact.Derived;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.policy.Matches;
import laurel.policy.Matches.ByRule;
import laurel.policy.Matches.TableMatch;
import laurel.policy.Matches.Undecided;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.Outcome;
import laurel.table.Row;

/** One package while it is being put together: what rules said becomes lines, in the order of the catalogue. */
final class PackageDraft {

    private final PolicyBook book;
    private final Period period;
    private final Facts facts;
    private final Matches matches;
    private final LineMaker maker;
    private final List<GivenLine> lines = new ArrayList<>();
    private final List<DerivedTerm> derived = new ArrayList<>();
    private final List<NotEvaluable> notEvaluable = new ArrayList<>();

    PackageDraft(PolicyBook book, Period period, Facts facts, Matches matches) {
        this.book = book;
        this.period = period;
        this.facts = facts;
        this.matches = matches;
        this.maker = new LineMaker(facts.employee(), matches.values());
    }

    IncentivePackage toPackage() {
        matches.tables().forEach(this::addTable);
        matches.awards().forEach(this::addAward);
        matches.derived().forEach(this::addDerived);
        matches.undecided().forEach(this::addUndecided);
        // Stable: lines of one award stay in the order of tables and rows, then of DRL rules.
        lines.sort(Comparator.comparingInt(GivenLine::position));
        List<Suppressed> suppressed = new OnceOnly(facts, period).takeFrom(lines);
        return new IncentivePackage(
                facts.employee().id(),
                facts.employee().name(),
                period,
                book.digest(),
                lines.stream().map(GivenLine::line).toList(),
                List.copyOf(derived),
                suppressed,
                List.copyOf(notEvaluable),
                0);
    }

    private RowReason rowReason(TableMatch match, Outcome outcome, List<Step> arithmetic) {
        return new RowReason(match, outcome, matches.defaulted(), arithmetic);
    }

    private AwardDefinition definition(String award) {
        return book.awards().get(award);
    }

    private void addTable(TableMatch match) {
        match.decision().outcomes().forEach(outcome -> addOutcome(match, outcome));
    }

    private void addOutcome(TableMatch match, Outcome outcome) {
        List<Step> arithmetic = Arithmetic.of(match.table(), outcome);
        if (outcome.column() instanceof Column.GivesTerm gives) {
            derived.add(new DerivedTerm(
                    gives.term().id(),
                    gives.term().type().write(outcome.value()),
                    rowReason(match, outcome, arithmetic)));
        } else if (outcome.column() instanceof Column.GivesAward gives) {
            addLine(
                    gives.award(),
                    maker.make(gives.award(), outcome, arithmetic, steps -> rowReason(match, outcome, steps)),
                    () -> RowReason.origin(match.table(), outcome.rows()));
        }
    }

    private void addAward(ByRule<Award> match) {
        AwardDefinition award = definition(match.given().award());
        addLine(
                award,
                maker.make(award, match.given().quantity(), steps -> new RuleReason(match, steps)),
                () -> RuleReason.origin(match.rule()));
    }

    private void addLine(AwardDefinition award, Optional<Line> made, Supplier<Reason.Origin> origin) {
        made.ifPresentOrElse(
                line -> lines.add(new GivenLine(award, line)),
                () -> notEvaluable.add(new NotEvaluable(
                        origin.get(),
                        List.of(award.id()),
                        List.of(Objects.requireNonNull(award.base()).id()),
                        List.of())));
    }

    private void addDerived(ByRule<Derived> match) {
        Term term = book.terms().get(match.given().term());
        derived.add(
                new DerivedTerm(term.id(), term.type().write(match.given().value()), new RuleReason(match, List.of())));
    }

    private void addUndecided(Undecided undecided) {
        notEvaluable.add(new NotEvaluable(
                RowReason.origin(undecided.table(), List.of()),
                undecided.table().results().stream()
                        .filter(Column.GivesAward.class::isInstance)
                        .map(column -> ((Column.GivesAward) column).award().id())
                        .toList(),
                undecided.unknown().stream().map(Term::id).toList(),
                undecided.rows().stream().map(Row::number).toList()));
    }
}
