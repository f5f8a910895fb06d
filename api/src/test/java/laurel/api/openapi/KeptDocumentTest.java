package laurel.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import laurel.api.policy.CurrentBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How often the OpenAPI document is made. */
@ServiceTest
@Import(KeptDocumentTest.Makings.class)
class KeptDocumentTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Makings implements OpenApiCustomizer {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void customise(OpenAPI document) {
            document.addExtension("x-making", count.incrementAndGet());
        }
    }

    @Autowired
    MockMvcTester http;

    @Autowired
    Path bookFolder;

    @Autowired
    CurrentBook book;

    @AfterEach
    void restoreTheBook() throws IOException {
        putInForce("30%");
    }

    private void putInForce(String rate) throws IOException {
        WrittenBook.write(bookFolder, rate);
        book.refresh();
    }

    private void isOfMaking(int number, String server) {
        assertThat(http.get()
                        .uri("/v3/api-docs")
                        .header("Accept-Language", server)
                        .with(request -> {
                            request.setServerName(server);
                            return request;
                        }))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"x-making\": %d, \"servers\": [{\"url\": \"http://%s\"}]}".formatted(number, server));
    }

    @Test
    void isOnceForABookWhoeverAsks() throws IOException {
        isOfMaking(1, "en");
        isOfMaking(1, "zh");
        putInForce("40%");
        isOfMaking(2, "en");
        isOfMaking(2, "fr");
    }
}
