/** The command line: what an analyst, an operator or a scheduler types instead of asking the service. */
@NullMarked
package laurel.api.command;

import org.jspecify.annotations.NullMarked;
