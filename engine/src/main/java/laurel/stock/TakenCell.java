package laurel.stock;

import java.util.Locale;
import laurel.problem.Place;

/**
 * A cell as stock Drools takes it.
 *
 * @param text what it makes of the cell; only this reaches the rules
 * @param mergedFrom the first column of the merged cells to which it belongs, or -1
 */
public record TakenCell(Place.Cell place, String text, int mergedFrom) {

    boolean isBlank() {
        return text.isBlank();
    }

    int row() {
        return place.row();
    }

    public int column() {
        return place.column();
    }

    boolean beginsTable() {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return word.equals("ruletable") || word.startsWith("ruletable ");
    }
}
