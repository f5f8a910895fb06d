/** Runs the shipped book's own checks and cases. */
@NullMarked
package laurel.rules;

import org.jspecify.annotations.NullMarked;
