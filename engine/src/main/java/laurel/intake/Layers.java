package laurel.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count where a folder has layers: of those that are known by the same key, the rows of the last layer that has a
 * sound one.
 *
 * <p>A late row that is rejected replaces nothing, so that a reject is everywhere a row without effect. For pay that is the
 * lesser harm: what was known before somebody's slip is nearer to the truth than that there is nothing at all. Without its
 * earlier row an award that was given would be given again, a day of absence be paid, a metric pay nothing; and the reject
 * tells that the change was not taken. Only who somebody is admits no doubt: {@link Assembly} rejects an employee beside any bad
 * row of a record, of whatever layer.
 *
 * <p>A row is sound here if it can be read and no other of its layer says the same. What shows only among all that count (weights,
 * days shared or left out, circles) is looked at afterwards and leads back to nothing, for nobody can tell which of the rows
 * should be undone.
 */
final class Layers {

    private Layers() {}

    /**
     * Gives those that count, in the same order, once each is known to be sound or not. Rows of other layers than the one that
     * counts are {@linkplain RowReading#replace() replaced} if they are earlier; later ones are rejected already. A row without
     * a key stands for itself.
     */
    static List<RowReading> settle(List<RowReading> rows, Function<RowReading, @Nullable Object> key) {
        if (areOfOneLayer(rows)) {
            return rows;
        }
        Map<RowReading, Object> keys = new HashMap<>();
        Map<Object, Integer> last = new HashMap<>();
        for (RowReading reading : rows) {
            Object own = key.apply(reading);
            if (own != null) {
                keys.put(reading, own);
                if (reading.isSound()) {
                    last.merge(own, reading.layer(), Math::max);
                }
            }
        }
        List<RowReading> counting = new ArrayList<>();
        for (RowReading reading : rows) {
            Object own = keys.get(reading);
            int counts = own == null ? reading.layer() : last.getOrDefault(own, reading.layer());
            if (reading.layer() == counts) {
                counting.add(reading);
            } else if (reading.layer() < counts) {
                reading.replace();
            }
        }
        return counting;
    }

    private static boolean areOfOneLayer(List<RowReading> rows) {
        for (RowReading reading : rows) {
            if (reading.layer() != rows.get(0).layer()) {
                return false;
            }
        }
        return true;
    }
}
