package laurel.api.openapi;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import laurel.api.idempotency.IdempotencySettings;
import laurel.api.policy.CurrentBook;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/**
 * The OpenAPI document. Paths and their texts come from the controllers, schemas from {@code openapi.yaml}: springdoc would
 * read them off classes, and classes do not say that an exact number is written as a text.
 */
@Component
final class Document implements OpenApiCustomizer {

    private static final Set<PathItem.HttpMethod> WRITES = EnumSet.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    private final CurrentBook book;
    private final IdempotencySettings kept;

    Document(CurrentBook book, IdempotencySettings kept) {
        this.book = book;
        this.kept = kept;
    }

    @Override
    public void customise(OpenAPI document) {
        OpenAPI written = read();
        FactSchemas.of(book.get().book().terms())
                .forEach((name, schema) ->
                        written.getComponents().addSchemas(name, Yaml31.mapper().convertValue(schema, Schema.class)));
        document.info(written.getInfo()).components(written.getComponents()).security(written.getSecurity());
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    addWhatAllOperationsHave(operation);
                    if (WRITES.contains(method) && !kept.isExempt(PathContainer.parsePath(path))) {
                        operation.addParametersItem(new Parameter().$ref("#/components/parameters/IdempotencyKey"));
                    }
                }));
    }

    private static void addWhatAllOperationsHave(Operation operation) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/AcceptLanguage"));
        addProblem(operation, "401", "NotLoggedIn");
        addProblem(operation, "403", "NotAllowed");
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref("#/components/responses/Problem"));
    }

    private static void addProblem(Operation operation, String status, String response) {
        boolean isOpen =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        if (!isOpen) {
            operation
                    .getResponses()
                    .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + response));
        }
    }

    private static OpenAPI read() {
        try (InputStream in = Objects.requireNonNull(Document.class.getResourceAsStream("openapi.yaml"))) {
            return Yaml31.mapper().readValue(in, OpenAPI.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
