/** Follows how an employee has grown: courses, examinations and skills, day by day. */
@NullMarked
package laurel.growth;

import org.jspecify.annotations.NullMarked;
