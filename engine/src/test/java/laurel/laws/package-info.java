/** The laws of conservation, which hold of every book and whomever it is asked about. */
@NullMarked
package laurel.laws;

import org.jspecify.annotations.NullMarked;
