/** The arithmetic of money: pure functions that know nothing of rules or people. */
@NullMarked
package laurel.money;

import org.jspecify.annotations.NullMarked;
