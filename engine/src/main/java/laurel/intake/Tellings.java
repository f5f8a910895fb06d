package laurel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        List<T> facts = new ArrayList<>();
        for (List<Told<T>> told : byKey.values()) {
            if (told.size() == 1) {
                facts.add(told.get(0).fact());
            } else {
                reject(told.get(0), told.get(1), code);
                told.stream().skip(1).forEach(twin -> reject(twin, told.get(0), code));
            }
        }
        return facts;
    }

    private void reject(Told<T> told, Told<T> twin, String code) {
        told.reading().rejectRow(code, twin.reading().row().place());
    }
}
