/** Cases to begin with, made from a table's rows: facts that reach each of them and each of their edges. */
@NullMarked
package laurel.skeleton;

import org.jspecify.annotations.NullMarked;
