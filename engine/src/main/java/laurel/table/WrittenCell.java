package laurel.table;

import laurel.problem.Label;
import laurel.problem.Place;

/** A cell that says one thing of a term, an award or a table, under the heading or beside the property's name. */
public record WrittenCell(Label heading, Place.Cell place, String text) {}
