package laurel.intake;

import laurel.fact.Named;
import laurel.problem.Label;
import laurel.problem.Place;

/**
 * A column that files of facts may have, and a member that JSON may have.
 *
 * @param required whether each file of its kind must have it
 */
record Column(String id, Label label, CellType type, boolean required) implements Named {

    @Override
    public Place place() {
        return new Place.File("");
    }
}
