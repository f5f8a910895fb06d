/** A second opinion on packages: works every line out again, without Drools and without any of the calculator's arithmetic. */
@NullMarked
package laurel.verification;

import org.jspecify.annotations.NullMarked;
