/** Checks a whole book, its own cases included: one small class a check. */
@NullMarked
package laurel.check;

import org.jspecify.annotations.NullMarked;
