/** How changes from cycle to cycle are found and judged. */
@NullMarked
package laurel.control;

import org.jspecify.annotations.NullMarked;
