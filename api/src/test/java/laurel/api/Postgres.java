package laurel.api;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * PostgreSQL for tests: one server for a whole run of them, started when first asked for, and ended with the run. Its texts
 * are ordered as English dictionaries do, for that is what operators' servers do, and it is not what Laurel's pages do.
 */
public final class Postgres {

    private static final class Server {

        static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "en-US")
                        .setDataDirectoryCustomizer(Server::askOneUserForAPassword)
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void askOneUserForAPassword(File data) {
            try {
                Files.write(
                        data.toPath().resolve("pg_hba.conf"),
                        List.of("host all guarded all scram-sha-256", "host all all all trust"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Has a {@link ServiceTest} keep its things in PostgreSQL. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Keeps {

        @Bean
        DynamicPropertyRegistrar databaseProperty() {
            String url = newDatabase();
            return properties -> properties.add("spring.datasource.url", () -> url);
        }
    }

    private Postgres() {}

    /** The URL of a database that is empty and nobody else's, with the user in it, whom no password is asked of. */
    public static String newDatabase() {
        String name = "laurel_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create database " + name);
        return Server.STARTED.getJdbcUrl("postgres", name);
    }

    /** The URL of a database, there or not, without a user in it. */
    public static String database(String name) {
        return "jdbc:postgresql://localhost:" + Server.STARTED.getPort() + "/" + name;
    }

    /** Makes the user {@code guarded}, who owns a database of that name and is asked for this password. */
    public static void guard(String password) {
        execute("create role guarded login password '" + password + "'");
        execute("create database guarded owner guarded");
    }

    private static void execute(String sql) {
        try (Connection connection = Server.STARTED.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
