package laurel.prospect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.calculation.Calculator;
import laurel.calculation.Finding;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/** One employee before a book: what is given, what can be moved, and how every table's rows stand. */
final class Scene {

    /** A result column by which a table gives an award, to an employee who is looked at in one way. */
    record Way(Standing standing, int result) {}

    private final PolicyBook book;
    private final Levers levers;
    private final Trials trials;
    private final IncentivePackage given;
    private final Map<Lever, Stance> stances = new LinkedHashMap<>();
    private final List<Standing> standings = new ArrayList<>();
    private final Map<Integer, Standing> plainly = new HashMap<>();
    private final Likeness likeness = new Likeness(this);
    private final Map<List<Object>, Optional<Object>> derived = new HashMap<>();

    Scene(
            PolicyBook book,
            Levers levers,
            List<RowIndex> indexes,
            Calculator calculator,
            Facts facts,
            IncentivePackage given) {
        this.book = book;
        this.levers = levers;
        this.given = given;
        this.trials = new Trials(book, calculator, facts, given);
        List<Finding> findings = trials.unchanged().findings();
        for (Lever lever : levers.all()) {
            Stance stance = findings.isEmpty()
                    ? null
                    : Stance.of(lever, findings.get(0).episode().facts(), calculator.period());
            if (stance != null) {
                stances.put(lever, stance);
            }
        }
        for (int i = 0; i < findings.size(); i++) {
            for (RowIndex index : indexes) {
                if (index.table().isInForceOn(findings.get(i).episode().day())) {
                    Standing standing = new Standing(index, findings.get(i), levers, stances);
                    standings.add(standing);
                    // The plain finding is the first.
                    if (i == 0) {
                        plainly.put(index.table().index(), standing);
                    }
                }
            }
        }
    }

    PolicyBook book() {
        return book;
    }

    Levers levers() {
        return levers;
    }

    Trials trials() {
        return trials;
    }

    IncentivePackage given() {
        return given;
    }

    Map<Lever, Stance> stances() {
        return stances;
    }

    Likeness likeness() {
        return likeness;
    }

    Stance stance(Lever lever) {
        return Objects.requireNonNull(stances.get(lever));
    }

    /** The tables that are in force on the period's last day. */
    List<DecisionTable> tables() {
        return book.tables().stream()
                .filter(table -> table.isInForceOn(plain().episode().day()))
                .toList();
    }

    Finding plain() {
        return trials.unchanged().findings().get(0);
    }

    /** How the employee stands to that table on the period's last day; null if it is not in force. */
    @Nullable
    Standing plainly(DecisionTable table) {
        return plainly.get(table.index());
    }

    /** What a derived term comes to with that change, in one of the ways of looking; null if that is not known. */
    @Nullable
    Object derived(Term term, Map<Lever, Object> moved, int finding) {
        List<Object> key = List.of(term.slot(), finding, likeness.of(levers.upstream(term), moved));
        Optional<Object> known = derived.get(key);
        if (known == null) {
            List<Finding> then = trials.of(moved).findings();
            if (then.size() <= finding) {
                return null;
            }
            known = Optional.ofNullable(then.get(finding).value(term));
            derived.put(key, known);
        }
        return known.orElse(null);
    }

    /** All ways in which tables may give that award, in the order of the book. */
    List<Way> ways(AwardDefinition award) {
        List<Way> ways = new ArrayList<>();
        for (Standing standing : standings) {
            DecisionTable table = standing.index().table();
            for (int i = 0; i < table.results().size(); i++) {
                if (table.results().get(i) instanceof Column.GivesAward gives
                        && gives.award().equals(award)
                        && standing.finding().holds(gives, book.event(table))) {
                    ways.add(new Way(standing, i));
                }
            }
        }
        return ways;
    }
}
