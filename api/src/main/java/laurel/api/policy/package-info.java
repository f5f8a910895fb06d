/** Holds the book that is in force, notices its edits, and tells what it says. */
@NullMarked
package laurel.api.policy;

import org.jspecify.annotations.NullMarked;
