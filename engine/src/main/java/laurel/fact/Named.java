package laurel.fact;

import laurel.problem.Label;
import laurel.problem.Place;

/** Something that sheets call by its id or by either of its labels. */
public interface Named {

    String id();

    Label label();

    Place place();
}
