package laurel.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import laurel.api.access.As;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A test of the whole service with a {@link WrittenBook}, at noon of New Year's Day 2026, over HTTP but for the network. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@Import({ServiceTest.Surroundings.class, ServiceTest.LoggedIn.class, ServiceTest.Failing.class})
public @interface ServiceTest {

    /** The book's folder and the time. */
    @TestConfiguration(proxyBeanMethods = false)
    class Surroundings {

        public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

        @Bean
        Path bookFolder() {
            try {
                return WrittenBook.write(Files.createTempDirectory("book"), "30%");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Bean
        DynamicPropertyRegistrar bookProperty(Path bookFolder) {
            return properties -> properties.add("laurel.book", bookFolder::toString);
        }

        @Bean
        @Primary
        MovableClock clockOfTests() {
            return new MovableClock(NOW);
        }
    }

    /** A login as {@code test}, in all roles of the company's staff, for each request of a test that says nothing else. */
    @TestConfiguration(proxyBeanMethods = false)
    class LoggedIn {

        @Bean
        MockMvcBuilderCustomizer loggedInAsStaff() {
            return http -> http.defaultRequest(MockMvcRequestBuilders.get("/").with(As.whoActs()));
        }
    }

    /** Something that fails for a reason of its own. */
    @Hidden
    @RestController
    class Failing {
        @GetMapping("/api/terms/fails")
        String fail() {
            throw new IllegalStateException("a secret");
        }
    }
}
