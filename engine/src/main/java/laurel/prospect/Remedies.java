package laurel.prospect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.prospect.Trials.Tried;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Changes that may make up for what a change lacks besides: an award that does not come, or something that is lost by it.
 * Only what decides about the awards that must be given otherwise is moved, and only to where their rows are met otherwise.
 */
final class Remedies {

    /** How many values of a lever are tried of which it is not known what they do. */
    private static final int TURNS = 12;

    private final Scene scene;
    private final Aim aim;
    private final Hindrances hindrances;
    private final IntSupplier numbers;

    Remedies(Scene scene, Aim aim, Hindrances hindrances, IntSupplier numbers) {
        this.scene = scene;
        this.aim = aim;
        this.hindrances = hindrances;
        this.numbers = numbers;
    }

    List<Node> of(Node node, Tried tried, IncentivePackage then) {
        List<AwardDefinition> lacking = aim.lacking(tried, then);
        if (lacking.size() == 1 && !mayStillBe(lacking.get(0), node)) {
            return List.of();
        }
        Upstream upstream = scene.levers().upstream(lacking);
        List<Node> nodes = new ArrayList<>();
        for (Lever lever : upstream.levers()) {
            Stance stance = scene.stances().get(lever);
            if (stance != null) {
                moves(node, stance, upstream).forEach(nodes::add);
            }
        }
        indirectly(node, upstream, nodes);
        return nodes;
    }

    /** Whether a row that gives it can be met besides all that the change asks for. */
    private boolean mayStillBe(AwardDefinition award, Node node) {
        if (scene.book().rules().stream().anyMatch(rule -> rule.awards().contains(award.id()))) {
            return true;
        }
        for (Scene.Way way : scene.ways(award)) {
            DecisionTable table = way.standing().index().table();
            boolean found = way.standing()
                    .index()
                    .giving(way.result())
                    .filter(row -> way.standing().effort(row) != null)
                    .mapToObj(table.rows()::get)
                    .anyMatch(row -> node.and(Search.asks(scene, table, row), null, scene, 0) != null);
            if (found) {
                return true;
            }
        }
        return false;
    }

    private Stream<Node> moves(Node node, Stance stance, Upstream upstream) {
        Object at = node.moved().getOrDefault(stance.lever(), stance.now());
        boolean isMoved = node.moved().containsKey(stance.lever());
        if (!stance.isContinuous()) {
            Object likeness = scene.likeness().of(upstream, stance.lever(), at);
            return stance.turns(stance.lever().ends()).stream()
                    .filter(value -> !scene.likeness()
                            .of(upstream, stance.lever(), value)
                            .equals(likeness))
                    .flatMap(value -> Stream.ofNullable(node.to(stance, value, scene, numbers.getAsInt())));
        }
        if (!isMoved && isByItsValue(upstream, stance)) {
            return stance.turns(stance.lever().ends()).stream()
                    .limit(TURNS)
                    .flatMap(value -> Stream.ofNullable(node.to(stance, value, scene, numbers.getAsInt())));
        }
        Stream<Boolean> ways = Stream.of(true, false);
        return ways.flatMap(up -> Stream.ofNullable(onwards(node, stance, upstream, at, up)));
    }

    private boolean isByItsValue(Upstream upstream, Stance stance) {
        return !scene.levers().looksOnce() || upstream.valued().contains(stance.lever());
    }

    /** That the lever is moved at least to where, on that side, rows are met otherwise than where it is. */
    private @Nullable Node onwards(Node node, Stance stance, Upstream upstream, Object at, boolean up) {
        Object start = UnaryTest.compare(at, stance.now()) > 0 == up ? at : stance.now();
        Object likeness = scene.likeness().ofRows(upstream, stance.lever(), at);
        Object next = stance.beyond(start, up);
        while (next != null
                && scene.likeness().ofRows(upstream, stance.lever(), next).equals(likeness)) {
            next = stance.beyond(next, up);
        }
        Term term = stance.lever().term();
        Object there = next == null ? null : stance.read(term, next);
        if (there == null) {
            return null;
        }
        UnaryTest test = new UnaryTest.Range(up ? there : null, true, up ? null : there, true);
        return node.and(List.of(new Ask(term, test, true)), null, scene, numbers.getAsInt());
    }

    /** That what DRL or a sum of rows derives meets a cell that it does not meet, or no longer meets one that it does. */
    private void indirectly(Node node, Upstream upstream, List<Node> nodes) {
        Set<List<Object>> seen = new HashSet<>();
        for (DecisionTable table : upstream.tables()) {
            Standing standing = scene.plainly(table);
            for (int i = 0; standing != null && i < table.conditions().size(); i++) {
                Column.Asks column = table.conditions().get(i);
                if (!upstream.indirect().contains(column.term())) {
                    continue;
                }
                Object value = scene.derived(column.term(), node.moved(), 0);
                for (int position = 0; position < table.rows().size(); position++) {
                    Row row = table.rows().get(position);
                    UnaryTest test = row.conditions().get(i).test();
                    if (!test.isAny()
                            && standing.effort(position) != null
                            && seen.add(List.of(column.term().slot(), test))) {
                        boolean isMet = value != null && Ask.of(column, test).accepts(value);
                        nodes.addAll(hindrances.deriving(
                                node,
                                new Ask(column.term(), Ask.of(column, test).test(), !isMet),
                                0));
                    }
                }
            }
        }
    }
}
