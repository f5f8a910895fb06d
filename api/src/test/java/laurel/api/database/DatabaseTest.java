package laurel.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import laurel.api.Application;
import laurel.api.Postgres;
import laurel.api.WrittenBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The start of the service with a database that it can or cannot reach. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void guardADatabase() {
        Postgres.guard("open sesame");
    }

    private ConfigurableApplicationContext start(String url, String... settings) throws IOException {
        Path book = WrittenBook.write(Files.createDirectory(folder.resolve("book")), "30%");
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        all.add("--laurel.book=" + book);
        all.add("--spring.datasource.url=" + url);
        return new SpringApplicationBuilder(Application.class).run(all.toArray(String[]::new));
    }

    private void refuses(CapturedOutput output, String line, String url, String... settings) {
        assertThatThrownBy(() -> start(url, settings)).rootCause().isInstanceOf(DatabaseRefused.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("\n" + line + "\n")
                .doesNotContain("\tat ")
                .doesNotContain("abracadabra");
    }

    @Test
    void servesFromPostgresBySettings() throws Exception {
        String[] settings = {"--spring.datasource.username=guarded", "--spring.datasource.password=open sesame"};
        try (ConfigurableApplicationContext service = start(Postgres.database("guarded"), settings)) {
            assertThat(service.isRunning()).isTrue();
        }
    }

    @Test
    void saysThatAPasswordIsWrong(CapturedOutput output) {
        String database = Postgres.database("guarded");
        String line = "The database " + database + " does not accept the user or the password."
                + " Maybe spring.datasource.username or spring.datasource.password is mistyped.";
        refuses(output, line, database + "?user=guarded&password=abracadabra");
    }

    @Test
    void saysThatAPasswordIsMissing(CapturedOutput output) {
        String database = Postgres.database("guarded");
        String line = "The database " + database + " cannot be used: \"The server requested SCRAM-based authentication,"
                + " but no password was provided.\" Maybe a setting that begins with spring.datasource is mistyped,"
                + " or missing.";
        refuses(output, line, database, "--spring.datasource.username=guarded");
    }

    @Test
    void saysThatADatabaseIsMissing(CapturedOutput output) {
        String database = Postgres.database("nowhere");
        String line = "There is no database " + database + ". Maybe create it, empty: Laurel makes its tables by"
                + " itself. Or spring.datasource.url is mistyped.";
        refuses(output, line, database, "--spring.datasource.username=postgres");
    }

    @Test
    void saysThatADatabaseCannotBeReached(CapturedOutput output) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String database = "jdbc:postgresql://localhost:" + port + "/laurel";
        String line = "The database " + database
                + " cannot be reached. Maybe it does not run, or spring.datasource.url is mistyped.";
        refuses(output, line, database + "?password=abracadabra");
    }

    @Test
    void saysThatNoDriverKnowsTheAddress(CapturedOutput output) {
        refuses(
                output,
                "The database jdbc:postgres://localhost/laurel cannot be reached."
                        + " Maybe it does not run, or spring.datasource.url is mistyped.",
                "jdbc:postgres://me:abracadabra@localhost/laurel?password=abracadabra");
    }

    @Test
    void saysThatAFileNeedsAnotherPassword(CapturedOutput output) throws Exception {
        String database = "jdbc:h2:file:" + folder.resolve("guarded");
        DriverManager.getConnection(database, "laurel", "open sesame").close();
        String line = "The database " + database + " does not accept the user or the password."
                + " Maybe spring.datasource.username or spring.datasource.password is mistyped.";
        refuses(output, line, database + ";IGNORECASE=FALSE", "--spring.datasource.password=abracadabra");
    }

    @Test
    void saysThatAFileIsInUse(CapturedOutput output) throws Exception {
        Path file = folder.resolve("taken.mv.db");
        String database = "jdbc:h2:file:" + folder.resolve("taken");
        DriverManager.getConnection(database).close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertThat(channel.lock().isValid()).isTrue();
            String line = "The database " + database + " is in use. Maybe another Laurel runs already."
                    + " Several can share a PostgreSQL database, named by spring.datasource.url.";
            refuses(output, line, database);
        }
    }

    @Test
    void passesOnWhatTheDriverSaysOfAnythingElse(CapturedOutput output) {
        String database = "jdbc:h2:file:" + folder.resolve("nowhere");
        String line = "The database " + database + " cannot be used: \"Database \"" + folder.resolve("nowhere")
                + "\" not found, and IFEXISTS=true, so we cant auto-create it [90146-240]\" Maybe a setting that"
                + " begins with spring.datasource is mistyped, or missing.";
        refuses(output, line, database + ";IFEXISTS=TRUE");
    }

    @Test
    void everyTextExistsInEveryLanguage() {
        ResourceBundle english = ResourceBundle.getBundle("laurel.api.database.database", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("laurel.api.database.database", Locale.CHINESE);
        assertThat(english.keySet())
                .isNotEmpty()
                .isEqualTo(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
    }
}
