package laurel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What rows tell, each with its row. What is told twice is rejected wherever it is told: one of the two may be a copy. */
final class Tellings<T> {

    private record Told<T>(T fact, RowReading reading) {}

    private final Map<Object, List<Told<T>>> byKey = new LinkedHashMap<>();

    /** {@code key} is equal for what may be told once only. */
    void add(Object key, T fact, RowReading reading) {
        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(new Told<>(fact, reading));
    }

    /** What is told once, in the order in which it was added; {@code code} tells the others where their twin stands. */
    List<T> once(String code) {
        return alone(code).stream().map(Told::fact).toList();
    }

    /** Likewise, and of that what is told once by another key too. */
    List<T> once(String code, Function<T, Object> key) {
        Tellings<T> rest = new Tellings<>();
        alone(code).forEach(told -> rest.add(key.apply(told.fact()), told.fact(), told.reading()));
        return rest.once(code);
    }

    private List<Told<T>> alone(String code) {
        List<Told<T>> alone = new ArrayList<>();
        for (List<Told<T>> told : byKey.values()) {
            if (told.size() == 1) {
                alone.add(told.get(0));
            } else {
                reject(told.get(0), told.get(1), code);
                told.stream().skip(1).forEach(twin -> reject(twin, told.get(0), code));
            }
        }
        return alone;
    }

    private void reject(Told<T> told, Told<T> twin, String code) {
        told.reading().rejectRow(code, twin.reading().row().place());
    }
}
