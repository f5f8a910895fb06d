/** Writes workbooks for people: a book's own with what was found at its cells, and an empty guarded one. */
@NullMarked
package laurel.workbook;

import org.jspecify.annotations.NullMarked;
