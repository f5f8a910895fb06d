package laurel.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import laurel.fact.Better;
import laurel.fact.Goal;
import laurel.fact.Period;
import laurel.fact.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one employee that give goals. A score of some of them would be wrong, so if one goal of a period is rejected, all
 * of that period are.
 */
final class GoalRows {

    /** More levels nobody can follow; thousands could not be added up. */
    static final int LEVELS = 50;

    /** What is known of a row even if it is no goal. */
    private record Said(
            Period period, @Nullable String id, @Nullable String above) {}

    private final String employee;
    private final List<RowReading> rows;
    private final Known known;

    /** Of each period, its rows by the goals' ids, as they stand. */
    private final Map<Period, Map<String, RowReading>> byPeriod = new LinkedHashMap<>();

    /** Of each period, the ids of all that any of its rows says to serve, whatever else is wrong with it. */
    private final Map<Period, Set<String>> serving = new HashMap<>();

    private final Map<RowReading, Goal> goals = new HashMap<>();
    private final Map<RowReading, Said> said = new HashMap<>();

    /** Of each layer, period and id, the first row. */
    private final Map<List<Object>, RowReading> firsts = new HashMap<>();

    /** The rows that count. */
    private List<RowReading> counting = List.of();

    GoalRows(String employee, List<RowReading> rows, Known known) {
        this.employee = employee;
        this.rows = rows;
        this.known = known;
    }

    /** By period, then as they stand. */
    List<Goal> read() {
        rows.forEach(this::readRow);
        counting = Layers.settle(rows, reading -> RowKey.of(reading, known));
        counting.forEach(this::gather);
        byPeriod.forEach(this::relate);
        List<Goal> sound = new ArrayList<>();
        byPeriod.keySet().stream().sorted().forEach(period -> {
            List<RowReading> all =
                    counting.stream().filter(reading -> isOf(period, reading)).toList();
            RowReading bad = all.stream()
                    .filter(reading -> !reading.isSound())
                    .findFirst()
                    .orElse(null);
            if (bad == null) {
                all.forEach(reading -> sound.add(Objects.requireNonNull(goals.get(reading))));
            } else {
                all.stream()
                        .filter(RowReading::isSound)
                        .forEach(reading -> reading.rejectRow(
                                "facts.goal.rejected",
                                period.toString(),
                                bad.problems().get(0).place()));
            }
        });
        return sound;
    }

    private void readRow(RowReading reading) {
        Period written = reading.value("period", Period.class);
        boolean isPeriodKnown = reading.isSound();
        Period period = written == null ? known.period() : written;
        String id = reading.required("goal", String.class);
        String title = reading.required("title", String.class);
        String above = reading.value("above", String.class);
        BigDecimal weight = reading.required("weight", BigDecimal.class);
        Better direction = Objects.requireNonNullElse(reading.value("direction", Better.class), Better.HIGHER);
        BigDecimal baseline = reading.value("baseline", BigDecimal.class);
        BigDecimal target = reading.value("target", BigDecimal.class);
        BigDecimal actual = reading.value("actual", BigDecimal.class);
        if (weight != null && weight.signum() <= 0) {
            reading.reject("weight", "facts.goal.weight", ValueType.PERCENT.write(weight));
        }
        requireWay(reading, direction, baseline, target);
        if (!isPeriodKnown) {
            // Whichever it belongs to is found out by the weights that are left.
            return;
        }
        said.put(reading, new Said(period, id, above));
        if (id == null) {
            return;
        }
        RowReading twin = firsts.putIfAbsent(List.of(reading.layer(), period, id), reading);
        if (twin != null) {
            reading.reject("goal", "facts.same.twice", twin.row().place("goal"));
            twin.reject("goal", "facts.same.twice", reading.row().place("goal"));
            goals.remove(twin);
        } else if (title != null && weight != null) {
            goals.put(
                    reading, new Goal(employee, id, title, above, period, weight, direction, baseline, target, actual));
        }
    }

    private void gather(RowReading reading) {
        Said own = said.get(reading);
        if (own == null) {
            return;
        }
        if (own.above() != null) {
            serving.computeIfAbsent(own.period(), none -> new HashSet<>()).add(own.above());
        }
        Map<String, RowReading> ofPeriod = byPeriod.computeIfAbsent(own.period(), none -> new LinkedHashMap<>());
        if (own.id() != null) {
            ofPeriod.putIfAbsent(own.id(), reading);
        }
    }

    private boolean isOf(Period period, RowReading reading) {
        Said own = said.get(reading);
        return own != null && period.equals(own.period());
    }

    /** From the baseline to the target must be the way that is better. */
    private static void requireWay(
            RowReading reading, Better direction, @Nullable BigDecimal baseline, @Nullable BigDecimal target) {
        if (target == null) {
            return;
        }
        if (direction == Better.LOWER && baseline == null) {
            reading.reject("baseline", "facts.goal.baseline");
            return;
        }
        int way = target.compareTo(Objects.requireNonNullElse(baseline, BigDecimal.ZERO));
        if (direction == Better.LOWER ? way >= 0 : way <= 0) {
            reading.reject(
                    "target",
                    direction == Better.LOWER ? "facts.goal.not-lower" : "facts.goal.not-higher",
                    target.toPlainString(),
                    Objects.requireNonNullElse(baseline, BigDecimal.ZERO).toPlainString());
        }
    }

    /** Looks at the goals of one period together. Weights of some of them say nothing. */
    private void relate(Period period, Map<String, RowReading> all) {
        Set<String> served = serving.getOrDefault(period, Set.of());
        Map<String, List<RowReading>> weighed = new LinkedHashMap<>();
        boolean isWhole =
                counting.stream().filter(reading -> isOf(period, reading)).allMatch(goals::containsKey);
        for (RowReading reading : all.values()) {
            Goal goal = goals.get(reading);
            if (goal != null) {
                isWhole &= requireAbove(goal, reading, all);
                requireMeasure(goal, reading, served.contains(goal.goal()));
                String above = goal.above() != null && all.containsKey(goal.above()) ? goal.above() : "";
                weighed.computeIfAbsent(above, none -> new ArrayList<>()).add(reading);
            }
        }
        if (isWhole) {
            weighed.forEach(this::requireWeights);
        }
    }

    /** Whether it is known what the goal serves, if anything. */
    private boolean requireAbove(Goal goal, RowReading reading, Map<String, RowReading> all) {
        String above = goal.above();
        if (known.company().objectives().holds(goal.goal())) {
            reading.reject("goal", "facts.goal.taken", goal.goal());
        }
        if (above == null) {
            return true;
        }
        if (!all.containsKey(above) && !known.company().objectives().holds(above)) {
            reading.reject("above", "facts.goal.above", above);
            return false;
        }
        Set<String> higher = above(goal, all);
        if (higher.contains(goal.goal())) {
            reading.reject("above", "facts.goal.circle", goal.goal());
        } else if (higher.size() == LEVELS + 1) {
            reading.reject("above", "facts.goal.levels", LEVELS);
        }
        return true;
    }

    /** The goals that it serves, the nearest and whatever those serve; itself among them if it goes round. */
    private Set<String> above(Goal goal, Map<String, RowReading> all) {
        Set<String> above = new HashSet<>();
        Goal next = goal;
        while (next != null && next.above() != null && all.containsKey(next.above()) && above.add(next.above())) {
            next = goals.get(Objects.requireNonNull(all.get(next.above())));
        }
        return above;
    }

    /** What others serve is reached by them; anything else needs a target of its own. */
    private void requireMeasure(Goal goal, RowReading reading, boolean served) {
        if (!served && goal.target() == null) {
            reading.reject("target", "facts.goal.target");
        }
        if (served && (goal.target() != null || goal.actual() != null || goal.baseline() != null)) {
            reading.reject("target", "facts.goal.measured");
        }
    }

    private void requireWeights(String above, List<RowReading> serving) {
        BigDecimal sum = serving.stream()
                .map(reading -> Objects.requireNonNull(goals.get(reading)).weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            String written = ValueType.PERCENT.write(sum);
            serving.forEach(reading -> {
                if (above.isEmpty()) {
                    reading.reject("weight", "facts.goal.weights.top", written);
                } else {
                    reading.reject("weight", "facts.goal.weights", above, written);
                }
            });
        }
    }
}
