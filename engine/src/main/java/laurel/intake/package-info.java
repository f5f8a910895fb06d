/** Reads a folder of facts, employee by employee, and rejects the rows that cannot be used, each with its reasons. */
@NullMarked
package laurel.intake;

import org.jspecify.annotations.NullMarked;
