/** Measures the service as a whole; see the README. */
@NullMarked
package laurel.api.benchmark;

import org.jspecify.annotations.NullMarked;
