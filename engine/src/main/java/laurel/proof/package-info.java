/** Proves over decision tables: which values no row decides, which rows meet, which rows can never win. No Drools. */
@NullMarked
package laurel.proof;

import org.jspecify.annotations.NullMarked;
