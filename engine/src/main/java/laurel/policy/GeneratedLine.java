package laurel.policy;

import java.util.Optional;
import laurel.problem.Place;

/**
 * Where a line of generated DRL comes from.
 *
 * @param place the cell or row
 * @param heading the cell that it has in common with the lines of other rows, such as that of a column's code
 */
record GeneratedLine(Place place, Optional<Place.Cell> heading) {}
