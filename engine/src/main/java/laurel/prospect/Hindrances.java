package laurel.prospect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import laurel.calculation.Finding;
import laurel.calculation.IncentivePackage;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.prospect.Node.Target;
import laurel.prospect.Trials.Tried;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** What keeps a change from reaching its aim, and the changes that ask for what is lacking besides. */
final class Hindrances {

    private final Scene scene;
    private final Aim aim;
    private final IntSupplier numbers;
    private final Remedies remedies;

    Hindrances(Scene scene, Aim aim, IntSupplier numbers) {
        this.scene = scene;
        this.aim = aim;
        this.numbers = numbers;
        this.remedies = new Remedies(scene, aim, this, numbers);
    }

    /** The changes to try after that one, of which {@code then} came. */
    List<Node> of(Node node, Tried then) {
        if (node.targets().isEmpty()) {
            IncentivePackage given = then.given();
            return given != null && aim.isGivenBy(then) ? remedies.of(node, then, given) : ofRules(node);
        }
        List<Target> targets = new ArrayList<>(node.targets());
        Collections.reverse(targets);
        for (Target target : targets) {
            if (then.findings().size() <= target.finding()) {
                return List.of();
            }
            Finding finding = then.findings().get(target.finding());
            for (int i = 0; i < target.table().conditions().size(); i++) {
                UnaryTest test = target.row().conditions().get(i).test();
                Ask ask = Ask.of(target.table().conditions().get(i), test);
                Object value = finding.value(ask.term());
                if (!test.isAny() && (value == null || !ask.accepts(value))) {
                    return ask.term().isDerived() ? deriving(node, ask, target.finding()) : List.of();
                }
            }
            List<Node> instead = ofRivals(node, target, finding);
            if (!instead.isEmpty()) {
                return instead;
            }
        }
        IncentivePackage given = then.given();
        return given == null
                ? List.of()
                : Stream.concat(ofEligibility(node, then).stream(), remedies.of(node, then, given).stream())
                        .toList();
    }

    /** Those that give the award by DRL: of what its rules ask, nothing is known but what may matter to them. */
    private List<Node> ofRules(Node node) {
        Upstream upstream = scene.levers().upstream(List.of(aim.award()));
        return new Probe(scene, numbers)
                .of(
                        node,
                        upstream,
                        Response.whether(moved -> aim.isReached(scene.trials().of(moved))));
    }

    /** That a derived term comes to something else: by rows that say so, or by whatever moves it. */
    List<Node> deriving(Node node, Ask ask, int finding) {
        List<Node> nodes = new ArrayList<>();
        boolean known = true;
        for (DecisionTable table : scene.tables()) {
            int result = position(table, ask.term());
            if (result >= 0 && table.bracket() == null && !table.hitPolicy().aggregates()) {
                table.rows().stream()
                        .filter(row -> isWanted(ask, row.results().get(result)) && isWithinReach(table, row))
                        .map(row -> node.and(
                                Search.asks(scene, table, row), new Target(table, row, 0), scene, numbers.getAsInt()))
                        .filter(Objects::nonNull)
                        .forEach(nodes::add);
            } else if (result >= 0) {
                known = false;
            }
        }
        known &= scene.book().rules().stream()
                .noneMatch(rule -> rule.gives().contains(ask.term().id()));
        if (!known) {
            Upstream upstream = scene.levers().upstream(ask.term());
            nodes.addAll(new Probe(scene, numbers)
                    .of(node, upstream, moved -> Response.of(ask, scene.derived(ask.term(), moved, finding))));
            nodes.addAll(inBetween(node, upstream, ask.term()));
        }
        return nodes;
    }

    /** What DRL makes a term of may be given by rows: that they say something else than they do. */
    private List<Node> inBetween(Node node, Upstream upstream, Term derived) {
        List<Node> nodes = new ArrayList<>();
        for (DecisionTable table : upstream.tables()) {
            for (Term given : table.givenTerms()) {
                int result = position(table, given);
                if (!given.equals(derived) && !upstream.indirect().contains(given)) {
                    Object now = scene.derived(given, node.moved(), 0);
                    table.rows().stream()
                            .filter(row -> row.results().get(result) != null
                                    && !row.results().get(result).equals(now)
                                    && isWithinReach(table, row))
                            .map(row -> node.and(
                                    Search.asks(scene, table, row),
                                    new Target(table, row, 0),
                                    scene,
                                    numbers.getAsInt()))
                            .filter(Objects::nonNull)
                            .forEach(nodes::add);
                }
            }
        }
        return nodes;
    }

    private static boolean isWanted(Ask ask, @Nullable Object value) {
        return value != null && ask.accepts(value);
    }

    private static int position(DecisionTable table, Term given) {
        for (int i = 0; i < table.results().size(); i++) {
            if (table.results().get(i) instanceof Column.GivesTerm gives
                    && gives.term().equals(given)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether all that nobody can move is met. */
    private boolean isWithinReach(DecisionTable table, Row row) {
        for (int i = 0; i < table.conditions().size(); i++) {
            Column.Asks column = table.conditions().get(i);
            UnaryTest test = row.conditions().get(i).test();
            boolean moves = scene.levers().behind(column.term()).stream()
                    .anyMatch(lever -> scene.stances().containsKey(lever));
            Object value = scene.plain().value(column.term());
            if (!test.isAny()
                    && !moves
                    && (value == null || !Ask.of(column, test).accepts(value))) {
                return false;
            }
        }
        return true;
    }

    /** That what counts instead of a row that is met is not met; none if the row counts. */
    private List<Node> ofRivals(Node node, Target target, Finding finding) {
        List<Row> counting = Stream.concat(
                        finding.matches().tables().stream()
                                .filter(match -> match.table().equals(target.table()))
                                .flatMap(match -> match.decision().rows().stream()),
                        finding.matches().undecided().stream()
                                .filter(undecided -> undecided.table().equals(target.table()))
                                .flatMap(undecided -> undecided.rows().stream()))
                .toList();
        boolean counts = finding.matches().tables().stream()
                .anyMatch(match -> match.table().equals(target.table())
                        && match.decision().rows().contains(target.row()));
        List<Node> nodes = new ArrayList<>();
        if (!counts) {
            counting.stream().filter(row -> !row.equals(target.row())).forEach(row -> avoid(node, target, row, nodes));
        }
        return nodes;
    }

    private void avoid(Node node, Target target, Row rival, List<Node> nodes) {
        for (int i = 0; i < target.table().conditions().size(); i++) {
            Term term = target.table().conditions().get(i).term();
            UnaryTest test = rival.conditions().get(i).test();
            if (!test.isAny()) {
                Ask not = new Ask(term, test, false);
                if (term.isDerived()) {
                    nodes.addAll(deriving(node, not, target.finding()));
                } else {
                    add(node.and(List.of(not), null, scene, numbers.getAsInt()), nodes);
                }
            }
        }
    }

    private static void add(@Nullable Node node, List<Node> nodes) {
        if (node != null) {
            nodes.add(node);
        }
    }

    private List<Node> ofEligibility(Node node, Tried then) {
        Term eligible = aim.award().payment().eligible();
        if (eligible == null || then.findings().isEmpty()) {
            return List.of();
        }
        if (Boolean.TRUE.equals(then.findings().get(0).value(eligible))) {
            return List.of();
        }
        Ask yes = new Ask(eligible, new UnaryTest.Equal(true), true);
        if (eligible.isDerived()) {
            return deriving(node, yes, 0);
        }
        List<Node> nodes = new ArrayList<>();
        add(node.and(List.of(yes), null, scene, numbers.getAsInt()), nodes);
        return nodes;
    }
}
