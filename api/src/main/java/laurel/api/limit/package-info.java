/** Keeps one caller's requests from crowding out those of others. */
@NullMarked
package laurel.api.limit;

import org.jspecify.annotations.NullMarked;
