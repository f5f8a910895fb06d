/** Why somebody was not given an award, and the smallest change that would give it. */
@NullMarked
package laurel.prospect;

import org.jspecify.annotations.NullMarked;
