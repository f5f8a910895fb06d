/** Compares two policy books by what they mean: what was edited, whom that touches and what it costs. */
@NullMarked
package laurel.comparison;

import org.jspecify.annotations.NullMarked;
