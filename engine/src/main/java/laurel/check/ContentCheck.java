package laurel.check;

import laurel.problem.Problems;
import laurel.table.BookContent;

/**
 * One thing that can be wrong with what a book says. It looks at whatever could be read, even beside errors, so it must
 * not take for a mistake what only follows from one: see {@link BookContent#wholeTables}.
 */
@FunctionalInterface
interface ContentCheck {

    void check(BookContent book, Problems problems);
}
