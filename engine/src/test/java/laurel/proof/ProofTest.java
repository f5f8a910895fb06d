package laurel.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.TestBook;
import laurel.problem.Problems;
import laurel.table.BookReader;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import laurel.table.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is proved of a table is what asking it for every combination of values shows: hundreds of random tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofTest {

    private static final int TABLES = 50;
    private static final List<String> POLICIES =
            List.of("UNIQUE", "FIRST", "ANY", "PRIORITY", "OUTPUT ORDER", "COLLECT");

    @TempDir
    static Path folder;

    private record Proved(DecisionTable table, Naive naive, Proof proof) {}

    private final List<Proved> all = new ArrayList<>();

    @BeforeAll
    void prove() {
        TestBook book = TestBook.empty(folder)
                .sheet("book.xlsx", "Terms", RandomTables.TERMS)
                .sheet("book.xlsx", "Grades", RandomTables.GRADES);
        RandomTables random = new RandomTables(20260101);
        for (int i = 0; i < TABLES; i++) {
            for (String policy : POLICIES) {
                book.sheet(policy + ".xlsx", policy + " " + i, random.table(policy));
            }
        }
        Problems problems = new Problems();
        List<DecisionTable> tables = BookReader.read(book.write(), problems).tables();
        assertThat(problems.toList()).isEmpty();
        Givens givens = Givens.of(tables, Set.of());
        for (DecisionTable table : tables) {
            all.add(new Proved(table, new Naive(table, Map.of("grade", Set.of("A", "B"))), Proof.of(table, givens)));
        }
    }

    @Test
    void comesToItsEnd() {
        assertThat(all)
                .hasSize(TABLES * POLICIES.size() + 1)
                .allSatisfy(proved -> assertThat(proved.proof.isComplete()).isTrue());
    }

    @Test
    void saysThatItDidNotComeToItsEndAndClaimsNoDeadRowsThen() {
        Proof cutShort = new Prover(first("FIRST"), Givens.of(List.of(), Set.of()), 10).prove();

        assertThat(cutShort.isComplete()).isFalse();
        assertThat(cutShort.shadowed()).isEmpty();
    }

    private DecisionTable first(String policy) {
        return all.stream()
                .map(Proved::table)
                .filter(table -> table.hitPolicy() == HitPolicy.valueOf(policy)
                        && table.rows().size() > 5)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsEveryGapAndNothingElse() {
        for (Proved proved : all) {
            if (proved.table.hitPolicy().collects()
                    || proved.table.otherwiseNothing()
                    || lives(proved).isEmpty()) {
                assertThat(proved.proof.gaps()).isEmpty();
                continue;
            }
            List<List<Object>> wrong = new ArrayList<>();
            for (List<Object> point : proved.naive.points()) {
                boolean isGap = proved.naive.met(point).isEmpty();
                boolean isTold = proved.proof.gaps().stream().anyMatch(gap -> Naive.meets(gap.tests(), point));
                if (isTold != isGap && !(isGap && proved.proof.moreGaps() > 0)) {
                    wrong.add(point);
                }
            }
            assertThat(wrong).as(proved.table.sheet()).isEmpty();
        }
    }

    @Test
    void showsAnInstanceOfEachGap() {
        for (Proved proved : all) {
            for (Proof.Gap gap : proved.proof.gaps()) {
                assertThat(proved.naive.met(gap.values()))
                        .as("%s: %s", proved.table.sheet(), gap)
                        .isEmpty();
                assertThat(Naive.meets(gap.tests(), gap.values())).isTrue();
                assertThat(isAllowed(proved.table, gap.values())).isTrue();
            }
        }
    }

    @Test
    void findsEveryTwoRowsThatMeet() {
        for (Proved proved : all) {
            Set<Set<Integer>> pairs = new LinkedHashSet<>();
            for (List<Object> point : proved.naive.points()) {
                List<Row> met = proved.naive.met(point);
                met.forEach(row -> met.stream()
                        .filter(other -> !row.equals(other) && excludeEachOther(proved.table.hitPolicy(), row, other))
                        .forEach(other -> pairs.add(Naive.numbers(List.of(row, other)))));
            }
            Set<Set<Integer>> told = new LinkedHashSet<>();
            for (Proof.Overlap overlap : proved.proof.overlaps()) {
                overlap.others().forEach(other -> told.add(Naive.numbers(List.of(overlap.row(), other))));
                assertThat(proved.naive.met(overlap.values()))
                        .contains(overlap.row(), overlap.others().get(0));
                assertThat(isAllowed(proved.table, overlap.values())).isTrue();
            }
            assertThat(pairs).as(proved.table.sheet()).containsAll(told);
            assertThat(told.size() + proved.proof.moreOverlaps())
                    .as(proved.table.sheet())
                    .isEqualTo(pairs.size());
        }
    }

    @Test
    void findsEveryRowThatNeverWins() {
        for (Proved proved : all) {
            Set<Row> met = lives(proved);
            Set<Row> winners = new LinkedHashSet<>();
            for (List<Object> point : proved.naive.points()) {
                List<Row> rows = proved.naive.met(point);
                winners.addAll(winners(proved.table.hitPolicy(), rows));
            }
            List<Row> empty = proved.table.rows().stream()
                    .filter(row -> !met.contains(row))
                    .toList();
            Set<Row> dead = new LinkedHashSet<>(met);
            dead.removeAll(winners);
            Set<Row> told = new LinkedHashSet<>(proved.proof.moreShadowed());
            proved.proof.shadowed().forEach(shadowed -> told.addAll(shadowed.rows()));

            assertThat(proved.proof.empty()).as(proved.table.sheet()).isEqualTo(empty);
            assertThat(told).as(proved.table.sheet()).isEqualTo(dead);
        }
    }

    @Test
    void namesOnlyRowsThatShadowTogether() {
        for (Proved proved : all) {
            for (Proof.Shadowed shadowed : proved.proof.shadowed()) {
                for (Row row : shadowed.rows()) {
                    List<Set<Row>> met = proved.naive.points().stream()
                            .map(point -> (Set<Row>) new LinkedHashSet<>(proved.naive.met(point)))
                            .filter(rows -> rows.contains(row))
                            .toList();
                    assertThat(met)
                            .as("%s: %s", proved.table.sheet(), row)
                            .allSatisfy(rows -> assertThat(rows).containsAnyElementsOf(shadowed.by()));
                    for (Row needed : shadowed.by()) {
                        assertThat(met)
                                .as("%s: %s needs %s", proved.table.sheet(), row, needed)
                                .anySatisfy(rows -> assertThat(shadowed.by())
                                        .filteredOn(rows::contains)
                                        .containsExactly(needed));
                    }
                }
            }
        }
    }

    private static boolean excludeEachOther(HitPolicy policy, Row row, Row other) {
        return policy == HitPolicy.UNIQUE
                || (policy == HitPolicy.ANY && !row.results().equals(other.results()));
    }

    /** Of rows from top to bottom. */
    private static List<Row> winners(HitPolicy policy, List<Row> rows) {
        if (policy == HitPolicy.FIRST) {
            return rows.stream().limit(1).toList();
        }
        List<String> rank = Arrays.asList("high", "mid", "low", null);
        return policy != HitPolicy.PRIORITY
                ? rows
                : rows.stream()
                        .min(Comparator.comparing(
                                row -> rank.indexOf(row.results().get(0))))
                        .map(List::of)
                        .orElse(List.of());
    }

    /** The rows that anything meets. */
    private static Set<Row> lives(Proved proved) {
        Set<Row> lives = new LinkedHashSet<>();
        proved.naive.points().forEach(point -> lives.addAll(proved.naive.met(point)));
        return lives;
    }

    private static boolean isAllowed(DecisionTable table, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (!table.conditions().get(i).term().allows(values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
