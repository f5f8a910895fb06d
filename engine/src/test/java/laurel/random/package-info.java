/** Books and people in whom anything may meet, from seeds: for what must hold of all of them. */
@NullMarked
package laurel.random;

import org.jspecify.annotations.NullMarked;
