/** Keeps the packages of closed cycles, and finds them again. */
@NullMarked
package laurel.api.cycle;

import org.jspecify.annotations.NullMarked;
