package laurel.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.api.Application;
import laurel.api.NamelessLog;
import laurel.api.WrittenBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The first start on an empty database, as an operator sees it, and the next one. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private static final Pattern TOLD = Pattern.compile(
            "This database has no users yet\\. Log in as admin with the password ([a-z2-9-]{23}), which works for 72 hours");

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--laurel.book=" + folder.resolve("book"),
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("laurel"));
    }

    private HttpResponse<String> send(
            ConfigurableApplicationContext service, String method, String path, String token, String body)
            throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void tellsTheFirstPasswordOnce(CapturedOutput output) throws Exception {
        WrittenBook.write(Files.createDirectory(folder.resolve("book")), "30%");
        String once;
        try (ConfigurableApplicationContext service = start()) {
            Matcher told = TOLD.matcher(output.getOut());
            assertThat(told.find()).isTrue();
            once = told.group(1);
            assertThat(told.find()).isFalse();
            String login = "{\"name\": \"admin\", \"password\": \"" + once + "\"}";
            HttpResponse<String> session = send(service, "POST", "/api/sessions", "", login);
            String token =
                    JsonMapper.shared().readTree(session.body()).path("token").stringValue();
            NamelessLog.mustNotSay(token);
            assertThat(send(service, "GET", "/api/users", token, "").statusCode())
                    .isEqualTo(403);
            String change = "{\"old\": \"" + once + "\", \"new\": \"ten green bottles\"}";
            assertThat(send(service, "PUT", "/api/users/admin/password", token, change)
                            .statusCode())
                    .isEqualTo(204);
            assertThat(send(service, "GET", "/api/users", token, "").statusCode())
                    .isEqualTo(200);
            assertThat(send(service, "GET", "/api/nothing", "", "").statusCode())
                    .isEqualTo(401);
            assertThat(output.getAll().substring(output.getAll().indexOf(once) + once.length()))
                    .doesNotContain(once, token, "ten green bottles");
        }
        try (ConfigurableApplicationContext service = start()) {
            assertThat(TOLD.matcher(output.getOut()).results()).hasSize(1);
            String login = "{\"name\": \"admin\", \"password\": \"ten green bottles\"}";
            assertThat(send(service, "POST", "/api/sessions", "", login).statusCode())
                    .isEqualTo(200);
            for (String guess : new String[] {once, "admin", "password", ""}) {
                String wrong = "{\"name\": \"admin\", \"password\": \"" + guess + "\"}";
                assertThat(send(service, "POST", "/api/sessions", "", wrong).statusCode())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void everyTextExistsInEveryLanguage() {
        ResourceBundle english = ResourceBundle.getBundle("laurel.api.access.access", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("laurel.api.access.access", Locale.CHINESE);
        assertThat(english.keySet())
                .isNotEmpty()
                .isEqualTo(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
    }
}
