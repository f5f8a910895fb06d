/** Compares a book that somebody proposes with the one in force. */
@NullMarked
package laurel.api.comparison;

import org.jspecify.annotations.NullMarked;
