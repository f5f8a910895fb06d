/** Says in English or Chinese what a package gives and why. */
@NullMarked
package laurel.explanation;

import org.jspecify.annotations.NullMarked;
