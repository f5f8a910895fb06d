package laurel.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import laurel.api.policy.CurrentBook;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the document is asked for, by anybody. To make it springdoc looks through all controllers under a lock, and so it is
 * kept until another book is in force. springdoc would keep it for good, with the server's address of whoever asked last.
 */
@RestController
final class KeptDocument extends OpenApiWebMvcResource {

    private record Made(String book, OpenAPI document) {}

    private final CurrentBook book;
    private @Nullable Made made;

    KeptDocument(
            ObjectFactory<OpenAPIService> documents,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties settings,
            SpringDocProviders providers,
            SpringDocCustomizers customizers,
            CurrentBook book) {
        super(documents, requests, responses, operations, settings, providers, customizers);
        this.book = book;
    }

    @Override
    protected OpenAPI getOpenApi(String server, Locale locale) {
        OpenAPI kept = kept(server);
        return new OpenAPI(kept.getSpecVersion())
                .openapi(kept.getOpenapi())
                .info(kept.getInfo())
                .servers(List.of(new Server().url(server)))
                .security(kept.getSecurity())
                .tags(kept.getTags())
                .paths(kept.getPaths())
                .components(kept.getComponents())
                .extensions(kept.getExtensions());
    }

    private synchronized OpenAPI kept(String server) {
        String digest = book.get().book().digest();
        Made last = made;
        if (last == null || !last.book().equals(digest)) {
            last = new Made(digest, super.getOpenApi(server, Locale.ENGLISH));
            made = last;
        }
        return last.document();
    }
}
