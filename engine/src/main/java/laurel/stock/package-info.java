/** What stock Drools would drop, change or guess of a decision table's sheet, told before it bites; knows no Drools. */
@NullMarked
package laurel.stock;

import org.jspecify.annotations.NullMarked;
