/** The service over the engine: what starts it, and what all of its features share. */
@NullMarked
package laurel.api;

import org.jspecify.annotations.NullMarked;
