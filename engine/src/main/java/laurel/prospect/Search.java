package laurel.prospect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import laurel.prospect.Standing.Effort;
import laurel.prospect.Trials.Tried;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The search for the smallest change that reaches an aim: rows that give the award are tried, the nearest first; where one
 * does not count though its own conditions are met, what stands in its way is asked for besides.
 */
final class Search {

    /** How many packages are calculated for one award before it is given up. */
    private static final int TRIALS = 150;

    /** How many changes are looked at, most of which have been calculated already. */
    private static final int LOOKS = 3_000;

    /** A row that gives the award, and what it takes to meet it: a node is made of it when its turn comes. */
    private record Root(Scene.Way way, int row, Effort effort) {}

    private static final Comparator<Root> NEAREST =
            Comparator.comparing((Root root) -> root.effort.levers()).thenComparing(root -> root.effort.steps());

    private final Scene scene;
    private final Aim aim;
    private final PriorityQueue<Node> open = new PriorityQueue<>();
    private final Set<List<Object>> seen = new HashSet<>();
    private boolean unfinished;
    private int numbered;

    Search(Scene scene, Aim aim) {
        this.scene = scene;
        this.aim = aim;
    }

    /** The levers' new values, or null if nothing was found. */
    @Nullable
    Map<Lever, Object> find() {
        Hindrances hindrances = new Hindrances(scene, aim, () -> ++numbered);
        PriorityQueue<Root> roots = roots();
        scene.book().rules().stream()
                .filter(rule ->
                        !aim.isGiven() && rule.awards().contains(aim.award().id()))
                .findFirst()
                .ifPresent(rule -> open.add(Node.NOTHING));
        Node found = null;
        int most = scene.trials().count() + TRIALS;
        for (int looks = 0; ; looks++) {
            takeRoots(roots);
            Node next = open.poll();
            if (next == null || (found != null && !next.isAsLargeAs(found))) {
                return found == null ? null : found.moved();
            }
            if (looks == LOOKS || scene.trials().count() > most) {
                unfinished = found == null;
                return found == null ? null : found.moved();
            }
            Tried then = scene.trials().of(next.moved());
            if (aim.isReached(then)) {
                found = better(found, next);
            } else {
                hindrances.of(next, then).stream()
                        .filter(node -> seen.add(List.of(node.moved(), node.targets())))
                        .forEach(open::add);
            }
        }
    }

    /** Whether it was given up. */
    boolean isUnfinished() {
        return unfinished;
    }

    private Node better(@Nullable Node found, Node next) {
        return found == null || own(next).compareTo(own(found)) > 0 ? next : found;
    }

    private BigDecimal own(Node node) {
        return aim.own(Objects.requireNonNull(scene.trials().of(node.moved()).given()));
    }

    private PriorityQueue<Root> roots() {
        List<Root> roots = new ArrayList<>();
        for (Scene.Way way : scene.ways(aim.award())) {
            way.standing().index().giving(way.result()).forEach(row -> {
                Effort effort = way.standing().effort(row);
                if (effort != null && !isHopeless(way, row)) {
                    roots.add(new Root(way, row, effort));
                }
            });
        }
        // Stable by the order of the book: of rows equally near the topmost comes up first.
        roots.sort(NEAREST);
        PriorityQueue<Root> queue = new PriorityQueue<>(
                Math.max(1, roots.size()),
                NEAREST.thenComparing(
                                root -> root.way.standing().index().table().index())
                        .thenComparing(Root::row));
        queue.addAll(roots);
        return queue;
    }

    /** Whether it counts already, or gives no more than the row that does, of what no lever moves. */
    private boolean isHopeless(Scene.Way way, int position) {
        DecisionTable table = way.standing().index().table();
        if (!aim.isGiven() || table.hitPolicy().aggregates() || table.bracket() != null || !isStill()) {
            return false;
        }
        Row row = table.rows().get(position);
        Object quantity = row.results().get(way.result());
        return way.standing().finding().matches().tables().stream()
                .filter(match -> match.table().index() == table.index())
                .flatMap(match -> match.decision().rows().stream())
                .anyMatch(counting -> counting.number() == row.number()
                        || (!table.hitPolicy().collects()
                                && isNoMore(quantity, counting.results().get(way.result()))));
    }

    /** Of what has no number, such as perks, one row gives one. */
    private static boolean isNoMore(@Nullable Object quantity, @Nullable Object now) {
        if (now instanceof BigDecimal number && quantity instanceof BigDecimal other) {
            return other.compareTo(number) <= 0;
        }
        return now != null;
    }

    /** Whether nothing moves what the award is worth besides its cell. */
    private boolean isStill() {
        return aim.award()
                        .payment()
                        .asked()
                        .allMatch(term -> scene.levers().behind(term).isEmpty())
                && (aim.award().base() == null
                        || scene.levers().behind(aim.award().base()).isEmpty());
    }

    private void takeRoots(PriorityQueue<Root> roots) {
        while (!roots.isEmpty() && (open.isEmpty() || !isFarther(roots.peek(), open.peek()))) {
            Root root = roots.remove();
            Standing standing = root.way.standing();
            DecisionTable table = standing.index().table();
            Row row = table.rows().get(root.row);
            int finding = scene.trials().unchanged().findings().indexOf(standing.finding());
            Node node =
                    Node.NOTHING.and(asks(scene, table, row), new Node.Target(table, row, finding), scene, ++numbered);
            if (node != null) {
                open.add(node);
            }
        }
    }

    private static boolean isFarther(Root root, @Nullable Node node) {
        return node != null
                && Comparator.comparing(Effort::levers)
                                .thenComparing(Effort::steps)
                                .compare(root.effort, new Effort(node.moved().size(), node.steps()))
                        > 0;
    }

    /** What a row asks of levers. */
    static List<Ask> asks(Scene scene, DecisionTable table, Row row) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < table.conditions().size(); i++) {
            Column.Asks column = table.conditions().get(i);
            Lever lever = scene.levers().of(column.term());
            if (!row.conditions().get(i).test().isAny()
                    && lever != null
                    && scene.stances().containsKey(lever)) {
                asks.add(Ask.of(column, row.conditions().get(i).test()));
            }
        }
        return asks;
    }
}
