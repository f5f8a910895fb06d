package laurel.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.fact.Objective;
import laurel.fact.Objectives;
import org.jspecify.annotations.Nullable;

/** The rows that give objectives of the company and its teams. What serves one that is rejected is rejected too. */
final class ObjectiveRows {

    private final List<RowReading> rows;
    private final Map<RowReading, String> ids = new HashMap<>();

    /** Of each layer and id, the first row. */
    private final Map<List<Object>, RowReading> firsts = new HashMap<>();

    /** Of the rows that count. */
    private final Map<String, RowReading> byId = new HashMap<>();

    private final Map<RowReading, Objective> read = new LinkedHashMap<>();

    ObjectiveRows(List<RowReading> rows) {
        this.rows = rows;
    }

    Objectives read() {
        rows.forEach(this::readRow);
        settle();
        read.forEach((reading, objective) -> requireAbove(reading, objective));
        // Whatever is below what is rejected follows, level by level.
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<RowReading, Objective> entry : read.entrySet()) {
                RowReading above = byId.get(entry.getValue().above());
                if (entry.getKey().isSound() && above != null && !above.isSound()) {
                    entry.getKey()
                            .reject(
                                    "above",
                                    "facts.objective.rejected",
                                    above.row().place());
                    changed = true;
                }
            }
        }
        return new Objectives(read.entrySet().stream()
                .filter(entry -> entry.getKey().isSound())
                .map(Map.Entry::getValue)
                .toList());
    }

    private void settle() {
        List<RowReading> counting = Layers.settle(rows, RowKey::ofCompany);
        read.keySet().retainAll(Set.copyOf(counting));
        for (RowReading reading : counting) {
            String id = ids.get(reading);
            if (id != null) {
                byId.putIfAbsent(id, reading);
            }
        }
    }

    private void readRow(RowReading reading) {
        String id = reading.required("objective", String.class);
        String title = reading.required("title", String.class);
        String owner = reading.value("owner", String.class);
        String above = reading.value("above", String.class);
        if (id == null) {
            return;
        }
        ids.put(reading, id);
        RowReading twin = firsts.putIfAbsent(List.of(reading.layer(), id), reading);
        if (twin != null) {
            reading.reject("objective", "facts.same.twice", twin.row().place("objective"));
            twin.reject("objective", "facts.same.twice", reading.row().place("objective"));
        } else if (title != null) {
            read.put(reading, new Objective(id, title, owner, above));
        }
    }

    private void requireAbove(RowReading reading, Objective objective) {
        String above = objective.above();
        if (above != null && !byId.containsKey(above)) {
            reading.reject("above", "facts.objective.above", above);
            return;
        }
        Set<String> higher = above(objective);
        if (higher.contains(objective.objective())) {
            reading.reject("above", "facts.goal.circle", objective.objective());
        } else if (higher.size() == GoalRows.LEVELS + 1) {
            reading.reject("above", "facts.goal.levels", GoalRows.LEVELS);
        }
    }

    /** The objectives that it serves, the nearest and whatever those serve; itself among them if it goes round. */
    private Set<String> above(Objective objective) {
        Set<String> above = new HashSet<>();
        String next = objective.above();
        while (next != null && above.add(next)) {
            next = above(next);
        }
        return above;
    }

    private @Nullable String above(String id) {
        RowReading reading = byId.get(id);
        Objective objective = reading == null ? null : read.get(reading);
        return objective == null ? null : objective.above();
    }
}
