package laurel.prospect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.calculation.Calculator;
import laurel.calculation.Finding;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.policy.PolicyBook;
import laurel.table.Column;
import laurel.table.DecisionTable;

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
        for (Finding finding : findings) {
            for (RowIndex index : indexes) {
                if (index.table().isInForceOn(finding.episode().day())) {
                    standings.add(new Standing(index, finding, levers, stances));
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
