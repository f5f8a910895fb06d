/** Checks an edit of the book that is in force before anybody puts it there. */
@NullMarked
package laurel.api.checking;

import org.jspecify.annotations.NullMarked;
