/** What is paid now beside what was paid before, judged by tables of the book: whatever a person should look at. */
@NullMarked
package laurel.control;

import org.jspecify.annotations.NullMarked;
