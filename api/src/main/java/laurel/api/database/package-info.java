/** Reaches the database before anything else does, and says why if it cannot. */
@NullMarked
package laurel.api.database;

import org.jspecify.annotations.NullMarked;
