/** Damaged workbooks by the thousand: the engine reads them as a person does, or says what is wrong. */
@NullMarked
package laurel.fuzz;

import org.jspecify.annotations.NullMarked;
