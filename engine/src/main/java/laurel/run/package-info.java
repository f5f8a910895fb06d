/** Calculates packages for a whole folder of facts, in little memory and in the same bytes every time. */
@NullMarked
package laurel.run;

import org.jspecify.annotations.NullMarked;
