package laurel.api.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The migration of the database, once it was reached without the pool of connections: a pool that cannot reach it logs a stack
 * trace, which helps nobody who has mistyped a password.
 */
@Component
final class FirstConnection implements FlywayMigrationStrategy {

    private final JdbcConnectionDetails details;

    FirstConnection(JdbcConnectionDetails details) {
        this.details = details;
    }

    @Override
    @SuppressWarnings("try") // Open meanwhile, so that a database in a file is not opened twice.
    public void migrate(Flyway flyway) {
        String url = details.getJdbcUrl();
        try (Connection first = DriverManager.getConnection(url, details.getUsername(), details.getPassword())) {
            flyway.migrate();
        } catch (SQLException why) {
            throw new DatabaseRefused(url, why);
        }
    }
}
