/** What rules may give: the catalogue of awards, and an award as a rule gives it. */
@NullMarked
package laurel.award;

import org.jspecify.annotations.NullMarked;
