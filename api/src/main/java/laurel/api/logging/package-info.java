/** Writes lines of the log in which nobody is named. */
@NullMarked
package laurel.api.logging;

import org.jspecify.annotations.NullMarked;
