/** Draws a person's own page: badges, growth, and what the package gives and why. */
@NullMarked
package laurel.api.page;

import org.jspecify.annotations.NullMarked;
