/** Answers every error as an RFC 9457 problem detail in the reader's language. */
@NullMarked
package laurel.api.problem;

import org.jspecify.annotations.NullMarked;
