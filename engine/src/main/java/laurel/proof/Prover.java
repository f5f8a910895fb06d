package laurel.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Row;
import org.jspecify.annotations.Nullable;

/** Proves one table: what its hit policy asks for. */
final class Prover {

    /**
     * For each of the things to prove: a few seconds' worth, of which a table of 36,000 rows takes a small part unless it
     * is made to be hard.
     */
    static final long STEPS = 1_000_000_000L;

    private final DecisionTable table;
    private final Givens givens;
    private final Space space;
    private final Steps forGaps;
    private final Steps forWinners;
    private final Steps forMeetings;

    /** The rows that something can meet, in the order in which they win. */
    private final int[] live;

    Prover(DecisionTable table, Givens givens, long allowed) {
        this.forGaps = new Steps(allowed);
        this.forWinners = new Steps(allowed);
        this.forMeetings = new Steps(allowed);
        this.table = table;
        this.givens = givens;
        this.space = Space.of(table, givens, true);
        IntStream rows = IntStream.range(0, space.rows());
        this.live = table.hitPolicy() == HitPolicy.PRIORITY
                ? ranked(rows)
                : rows.filter(this::isLive).toArray();
    }

    private boolean isLive(int row) {
        return !space.row(row).isEmpty();
    }

    private int[] ranked(IntStream rows) {
        return rows.filter(this::isLive)
                .boxed()
                .sorted(Comparator.comparing(this::row, table.rank()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    Proof prove() {
        LargestGaps gaps = new LargestGaps(space, live);
        Dead dead = new Dead(space, forWinners);
        cover(gaps, dead);
        Space points = table.bracket() == null ? space : Space.of(table, givens, false);
        Meetings meetings = meetings(points);
        Stars stars = new Stars(meetings.left(), meetings.right(), space.rows());
        List<Box> boxes = gaps.boxes();
        return new Proof(
                boxes.stream().limit(Proof.MOST).map(this::gap).toList(),
                Math.max(0, boxes.size() - Proof.MOST) + gaps.more(),
                stars.largest(Proof.MOST).stream()
                        .map(star -> overlap(star, points))
                        .toList(),
                stars.left(),
                meetings.count() < Meetings.MOST,
                rows(IntStream.range(0, space.rows())
                        .filter(row -> space.row(row).isEmpty())),
                shadowed(dead),
                rows(IntStream.of(dead.more())),
                !forGaps.areOut() && !forWinners.areOut() && !forMeetings.areOut());
    }

    /** Every part of the space: who wins it, or that nobody does. */
    private void cover(LargestGaps gaps, Dead dead) {
        boolean inOrder = table.hitPolicy() == HitPolicy.FIRST || table.hitPolicy() == HitPolicy.PRIORITY;
        if (live.length > 0 && !table.hitPolicy().collects() && !table.otherwiseNothing()) {
            new Coverage(space, gaps, forGaps).prove(space.whole(), live);
        }
        if (inOrder) {
            Winners winners = new Winners(space, forWinners);
            winners.find(space.whole(), live);
            if (!forWinners.areOut()) {
                dead.find(live, winners.rows());
            }
        }
    }

    /** Of rows that must not meet; two points of a curve meet only if they are one. */
    private Meetings meetings(Space points) {
        boolean isAny = table.hitPolicy() == HitPolicy.ANY;
        int[] kinds = isAny ? results() : IntStream.range(0, space.rows()).toArray();
        Meetings meetings = new Meetings(points, kinds, forMeetings);
        if (isAny || table.hitPolicy() == HitPolicy.UNIQUE) {
            meetings.find(points.whole(), live);
        }
        return meetings;
    }

    /** By the rows, the same number where they give the same. */
    private int[] results() {
        Map<List<@Nullable Object>, Integer> known = new HashMap<>();
        return table.rows().stream()
                .mapToInt(row -> known.computeIfAbsent(row.results(), none -> known.size()))
                .toArray();
    }

    private Proof.Gap gap(Box box) {
        return new Proof.Gap(space.inWords(box), space.instanceInWords(box), space.tests(box), space.values(box));
    }

    private Proof.Overlap overlap(Stars.Star star, Space points) {
        Row row = row(star.row());
        List<Row> others = star.others().stream().map(this::row).toList();
        Box common = points.row(star.row()).and(points.row(star.others().get(0)));
        boolean same = others.stream().allMatch(other -> other.results().equals(row.results()));
        return new Proof.Overlap(row, others, same, points.exampleInWords(common), points.values(common));
    }

    private List<Proof.Shadowed> shadowed(Dead dead) {
        List<Proof.Shadowed> shadowed = new ArrayList<>();
        dead.shadowed()
                .forEach((by, rows) ->
                        shadowed.add(new Proof.Shadowed(rows(IntStream.of(rows.toArray())), rows(by.stream()))));
        return shadowed;
    }

    private Row row(int number) {
        return table.rows().get(number);
    }

    private List<Row> rows(IntStream numbers) {
        return numbers.sorted().mapToObj(this::row).toList();
    }
}
