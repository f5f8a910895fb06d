/** Turns a book's workbooks into typed terms, awards, tables and cases, each value with its cell; knows no Drools. */
@NullMarked
package laurel.table;

import org.jspecify.annotations.NullMarked;
