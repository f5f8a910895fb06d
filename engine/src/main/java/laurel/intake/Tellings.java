package laurel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one kind tell, each with its row. What one layer tells twice is rejected wherever it is told: one of the two
 * may be a copy. What a later layer tells replaces what earlier ones do.
 */
final class Tellings<T> {

    private record Told<T>(T fact, RowReading reading) {}

    private final List<RowReading> rows;
    private final Function<RowReading, @Nullable Object> layerKey;
    private final Map<Object, List<Told<T>>> byKey = new LinkedHashMap<>();

    /** Of {@code rows}, the sound and the others; {@code layerKey} is equal for what replaces one another. */
    Tellings(List<RowReading> rows, Function<RowReading, @Nullable Object> layerKey) {
        this.rows = rows;
        this.layerKey = layerKey;
    }

    /** {@code key} is equal for what a layer may tell once only. */
    void add(Object key, T fact, RowReading reading) {
        byKey.computeIfAbsent(List.of(reading.layer(), key), none -> new ArrayList<>())
                .add(new Told<>(fact, reading));
    }

    /** What is told once, in the order in which it was added; {@code code} tells the others where their twin stands. */
    List<T> once(String code) {
        return counting(code).stream().map(Told::fact).toList();
    }

    /** Likewise, and of that what is told once by another key too, in whatever layers. */
    List<T> once(String code, Function<T, Object> key) {
        Map<Object, List<Told<T>>> rest = new LinkedHashMap<>();
        counting(code)
                .forEach(told -> rest.computeIfAbsent(key.apply(told.fact()), none -> new ArrayList<>())
                        .add(told));
        return alone(rest, code).stream().map(Told::fact).toList();
    }

    private List<Told<T>> counting(String code) {
        List<Told<T>> alone = alone(byKey, code);
        Layers.settle(rows, layerKey);
        return alone.stream().filter(told -> !told.reading().isReplaced()).toList();
    }

    private List<Told<T>> alone(Map<Object, List<Told<T>>> tellings, String code) {
        List<Told<T>> alone = new ArrayList<>();
        for (List<Told<T>> told : tellings.values()) {
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
