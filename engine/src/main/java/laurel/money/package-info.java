/** The arithmetic of money: pure functions that know nothing of rules or people. */
/** Shares a sum out exactly: by weights, under caps, scaled down to a pool, and people into classes of stated sizes. */
@NullMarked
package laurel.money;

import org.jspecify.annotations.NullMarked;
