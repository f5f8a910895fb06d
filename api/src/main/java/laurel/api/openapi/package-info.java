/** Describes the API in OpenAPI, the facts in the words of the book in force. */
@NullMarked
package laurel.api.openapi;

import org.jspecify.annotations.NullMarked;
