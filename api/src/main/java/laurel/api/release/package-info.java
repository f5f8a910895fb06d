/** Takes a book from its upload over a second person's approval into force, and back. */
@NullMarked
package laurel.api.release;

import org.jspecify.annotations.NullMarked;
