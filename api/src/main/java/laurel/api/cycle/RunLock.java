package laurel.api.cycle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * The right to run something of a cycle, which one process has at a time. The database holds it for a connection, so that it
 * ends with the process, however that ends; no clock has a say in it.
 */
final class RunLock implements AutoCloseable {

    private static final String LOCK = "select cycle_id from run_lock where cycle_id = ? for update skip locked";

    /** Who only looks how far a run is has it for a moment. */
    private static final int LOOKS = 4;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /** Empty if somebody else has it, and for longer than to look at it. */
    static Optional<RunLock> tryOn(long cycle, DataSource database) {
        Connection connection = null;
        try {
            connection = database.getConnection();
            connection.setAutoCommit(false);
            for (int looks = 0; looks < LOOKS; looks++) {
                if (isFree(cycle, connection)) {
                    return Optional.of(new RunLock(connection));
                }
                pause();
            }
            free(connection);
            return Optional.empty();
        } catch (SQLException failed) {
            if (connection != null) {
                DataSourceUtils.releaseConnection(connection, null);
            }
            throw translated(database, failed);
        }
    }

    /** Whether nobody has it; then nobody gets it before the transaction ends. */
    static boolean keepFree(long cycle, JdbcClient transaction) {
        for (int looks = 0; looks < LOOKS; looks++) {
            if (transaction.sql(LOCK).param(cycle).query(Long.class).optional().isPresent()) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isFree(long cycle, Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, cycle);
            try (ResultSet row = lock.executeQuery()) {
                return row.next();
            }
        }
    }

    private static RuntimeException translated(DataSource database, SQLException failed) {
        RuntimeException told =
                new SQLErrorCodeSQLExceptionTranslator(database).translate("The lock of a run", LOCK, failed);
        return told == null ? new IllegalStateException(failed) : told;
    }

    private static void free(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Override
    public void close() {
        try {
            free(connection);
        } catch (SQLException lost) {
            // A lost connection holds nothing either.
            DataSourceUtils.releaseConnection(connection, null);
        }
    }
}
