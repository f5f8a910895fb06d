/** Answers a write that is sent again under the same {@code Idempotency-Key} as it was answered first. */
@NullMarked
package laurel.api.idempotency;

import org.jspecify.annotations.NullMarked;
