/** Turns what rules say of an employee into an incentive package: lines with their money, each with its reason. */
@NullMarked
package laurel.calculation;

import org.jspecify.annotations.NullMarked;
