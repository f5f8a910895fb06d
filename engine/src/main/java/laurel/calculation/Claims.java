package laurel.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import laurel.award.Award;
import laurel.calculation.IncentivePackage.DerivedTerm;
import laurel.calculation.IncentivePackage.NotEvaluable;
import laurel.calculation.Reason.SeenFact;
import laurel.fact.Derived;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Goal;
import laurel.fact.GoalScore;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.policy.Matches;
import laurel.policy.Matches.ByRule;
import laurel.policy.Matches.TableMatch;
import laurel.policy.Matches.Undecided;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.Outcome;
import laurel.table.Row;

/** All that rules said of one employee, gathered from every way of looking: claims, derived terms, open questions. */
final class Claims {

    private final PolicyBook book;
    private final List<Claim> claims = new ArrayList<>();
    private final List<DerivedTerm> derived = new ArrayList<>();
    private final List<NotEvaluable> open = new ArrayList<>();

    private Claims(PolicyBook book) {
        this.book = book;
    }

    static Claims of(PolicyBook book, List<Finding> findings) {
        Claims claims = new Claims(book);
        findings.forEach(claims::add);
        // Stable: claims of one award stay in the order of ways, tables and rows, then of DRL rules.
        claims.claims.sort(Comparator.comparingInt(claim -> claim.award().position()));
        return claims;
    }

    /** In the order of the catalogue. */
    List<Claim> claims() {
        return claims;
    }

    List<DerivedTerm> derived() {
        return derived;
    }

    List<NotEvaluable> open() {
        return open;
    }

    private void add(Finding finding) {
        Matches matches = finding.matches();
        matches.tables()
                .forEach(match -> match.decision().outcomes().stream()
                        .filter(outcome -> finding.holds(outcome.column(), book.event(match.table())))
                        .forEach(outcome -> add(finding, match, outcome)));
        matches.undecided().forEach(undecided -> add(finding, undecided));
        if (finding.episode().isPlain()) {
            addScores(finding);
            matches.awards().forEach(match -> add(finding, match));
            matches.derived().forEach(this::add);
        }
    }

    /** Of goals, which no rule gives: how each score comes about is told as if one did. */
    private void addScores(Finding finding) {
        Facts facts = finding.episode().facts();
        for (Term term : book.terms().words()) {
            if (term.source().equals(GoalScore.NOW)) {
                List<Goal> goals = GoalScore.goals(facts, finding.period());
                Object value = goals.isEmpty() ? null : finding.value(term);
                if (value != null) {
                    String written = term.type().write(value);
                    derived.add(new DerivedTerm(term.id(), written, new GoalsReason(term, goals, facts.company())));
                }
            }
        }
    }

    private void add(Finding finding, TableMatch match, Outcome outcome) {
        List<Step> steps = Arithmetic.of(match.table(), outcome);
        List<SeenFact> seen = seen(finding);
        if (outcome.column() instanceof Column.GivesTerm gives) {
            derived.add(new DerivedTerm(
                    gives.term().id(),
                    gives.term().type().write(outcome.value()),
                    new RowReason(finding, match, outcome, seen, steps)));
        } else if (outcome.column() instanceof Column.GivesAward gives) {
            claims.add(new Claim(
                    finding,
                    gives.award(),
                    outcome.value(),
                    outcome.how() instanceof Outcome.Sliced,
                    steps,
                    all -> new RowReason(finding, match, outcome, seen, all)));
        }
    }

    /** What sets this way of looking apart: the event, the day, the post. */
    private static List<SeenFact> seen(Finding finding) {
        List<SeenFact> seen = new ArrayList<>();
        Episode episode = finding.episode();
        Event event = episode.facts().event();
        if (event != null) {
            String value = ValueType.NUMBER.write(event.value());
            seen.add(new SeenFact("event", event.name(), event.date().toString(), value));
        }
        Term datedBy = episode.datedBy();
        if (datedBy != null) {
            seen.add(new SeenFact("dated", datedBy.id(), null, episode.day().toString()));
        }
        return seen;
    }

    private void add(Finding finding, ByRule<Award> match) {
        claims.add(new Claim(
                finding,
                book.awards().get(match.given().award()),
                match.given().quantity(),
                false,
                List.of(),
                steps -> new RuleReason(match, steps)));
    }

    private void add(ByRule<Derived> match) {
        Term term = book.terms().get(match.given().term());
        derived.add(
                new DerivedTerm(term.id(), term.type().write(match.given().value()), new RuleReason(match, List.of())));
    }

    private void add(Finding finding, Undecided undecided) {
        String event = book.event(undecided.table());
        List<Column.Gives> taken = undecided.table().results().stream()
                .filter(column -> finding.holds(column, event))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        NotEvaluable one = new NotEvaluable(
                RowReason.origin(undecided.table(), List.of()),
                taken.stream()
                        .filter(Column.GivesAward.class::isInstance)
                        .map(column -> ((Column.GivesAward) column).award().id())
                        .toList(),
                undecided.unknown().stream().map(Term::id).toList(),
                List.of(),
                undecided.rows().stream().map(Row::number).toList());
        if (!open.contains(one)) {
            open.add(one);
        }
    }
}
