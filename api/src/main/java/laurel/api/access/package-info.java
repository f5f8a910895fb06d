/** Lets users in, and says who may do what. */
@NullMarked
package laurel.api.access;

import org.jspecify.annotations.NullMarked;
