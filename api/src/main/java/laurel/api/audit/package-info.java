/** Remembers every change of state, in a chain that shows whether any entry was altered. */
@NullMarked
package laurel.api.audit;

import org.jspecify.annotations.NullMarked;
