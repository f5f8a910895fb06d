/** What operators see of the service while it runs. */
@NullMarked
package laurel.api.watching;

import org.jspecify.annotations.NullMarked;
