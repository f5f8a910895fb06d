/** What is wrong with an input, where it stands and what to do about it, in English and Chinese. */
@NullMarked
package laurel.problem;

import org.jspecify.annotations.NullMarked;
