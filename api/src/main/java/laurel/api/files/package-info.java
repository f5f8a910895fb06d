/** Files that requests bring along or ask for. */
@NullMarked
package laurel.api.files;

import org.jspecify.annotations.NullMarked;
