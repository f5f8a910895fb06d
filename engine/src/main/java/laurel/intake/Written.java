package laurel.intake;

import java.util.List;
import java.util.Map;
import laurel.problem.Place;

/** A part of a YAML file, with the line on which it stands and its path: {@code files[0].columns.id}. */
sealed interface Written {

    Place place();

    String path();

    /** Any scalar, as it was written. */
    record Text(Place place, String path, String text) implements Written {}

    record Items(Place place, String path, List<Written> items) implements Written {}

    record Pairs(Place place, String path, Map<String, Written> pairs) implements Written {}
}
