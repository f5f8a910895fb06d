/** Lets clients change a thing only if it still is as they saw it. */
@NullMarked
package laurel.api.version;

import org.jspecify.annotations.NullMarked;
