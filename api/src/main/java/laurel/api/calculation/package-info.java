/** Answers one or many employees' facts with their packages, or with all that is wrong with the facts. */
@NullMarked
package laurel.api.calculation;

import org.jspecify.annotations.NullMarked;
