/** Turns a book's tables and DRL into a knowledge base; the only package that imports Drools. */
@NullMarked
package laurel.policy;

import org.jspecify.annotations.NullMarked;
