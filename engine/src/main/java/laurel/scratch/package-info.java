/** Keeps this process' temporary files in one place, and deletes those of processes that were killed. */
@NullMarked
package laurel.scratch;

import org.jspecify.annotations.NullMarked;
