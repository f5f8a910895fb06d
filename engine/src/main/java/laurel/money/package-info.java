/** The arithmetic of money, exact and pure: parts of a period, shares of a sum under caps, classes of stated sizes. */
@NullMarked
package laurel.money;

import org.jspecify.annotations.NullMarked;
