package laurel.api.database;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Failures of what Laurel needs, told apart from its own. */
public final class Failures {

    /** A server of PostgreSQL that ends, breaks down or starts; too many connections; a file of H2 that was closed. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "53300", "90098", "90121", "90067");

    /** What systems say of a disk that takes no more: Linux and Windows, in the languages of their users. */
    private static final Pattern FULL =
            Pattern.compile("No space left|File too large|quota exceeded|not enough space|没有空间|空间不足|文件过大|超出磁盘限额");

    private Failures() {}

    /** Whether the same may well work once the database answers again. */
    public static boolean isDatabaseGone(Throwable failed) {
        return !isDiskFull(failed) && causes(failed).anyMatch(Failures::isGone);
    }

    private static boolean isGone(Throwable cause) {
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            return state.startsWith("08") || GONE.contains(state) || isOfAConnection(sql);
        }
        return cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException;
    }

    private static boolean isOfAConnection(SQLException sql) {
        return sql instanceof SQLTransientConnectionException
                || sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLRecoverableException;
    }

    /** Whether somebody else held for too long what was asked for, so that the same may well work in a moment. */
    public static boolean isBusy(Throwable failed) {
        // H2 says of a lock what others say of a query.
        return causes(failed)
                .anyMatch(cause ->
                        cause instanceof PessimisticLockingFailureException || cause instanceof QueryTimeoutException);
    }

    /** Whether the database, or Laurel itself, could not write. */
    public static boolean isDiskFull(Throwable failed) {
        return causes(failed)
                .anyMatch(cause -> (cause instanceof SQLException sql && "53100".equals(sql.getSQLState()))
                        || (cause instanceof IOException io
                                && FULL.matcher(String.valueOf(io.getMessage())).find()));
    }

    /** What caused all the others. */
    public static Throwable innermost(Throwable failed) {
        return causes(failed).reduce((outer, inner) -> inner).orElse(failed);
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause);
    }
}
