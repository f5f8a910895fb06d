/** What rules may know: facts about an employee, and the terms by which conditions ask about them. */
@NullMarked
package laurel.fact;

import org.jspecify.annotations.NullMarked;
