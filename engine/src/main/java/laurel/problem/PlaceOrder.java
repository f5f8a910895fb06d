package laurel.problem;

import java.util.Comparator;

/** The order of places: by file, sheet, row or line, column; wholes before their parts. */
final class PlaceOrder {

    static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparing(Place::sheet)
            .thenComparing(PlaceOrder::rowOrLine)
            .thenComparing(place -> place instanceof Place.Cell cell ? cell.column() : -1)
            .thenComparing(Place::spot);

    private PlaceOrder() {}

    private static long rowOrLine(Place place) {
        if (place instanceof Place.Cell cell) {
            return cell.row();
        }
        if (place instanceof Place.Row row) {
            return row.row();
        }
        return place instanceof Place.Line line ? line.line() : 0;
    }
}
