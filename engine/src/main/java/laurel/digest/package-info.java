/** Digests, by which what was read or written is known again. */
@NullMarked
package laurel.digest;

import org.jspecify.annotations.NullMarked;
