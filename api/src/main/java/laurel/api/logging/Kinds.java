package laurel.api.logging;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Of exceptions their kinds and where they arose, and of those of a database the standard's state, but no messages: what a
 * database, a parser or a server says of a failure shows the row, and so names and salaries.
 */
public final class Kinds extends ThrowableHandlingConverter {

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder lines = new StringBuilder();
        String before = "";
        for (@Nullable IThrowableProxy one = event.getThrowableProxy();
                one != null && !one.isCyclic();
                one = one.getCause()) {
            lines.append(before).append(one.getClassName()).append(state(one)).append(System.lineSeparator());
            StackTraceElementProxy[] frames = one.getStackTraceElementProxyArray();
            for (int i = 0; i < frames.length - one.getCommonFrames(); i++) {
                lines.append('\t').append(frames[i].getSTEAsString()).append(System.lineSeparator());
            }
            before = "Caused by: ";
        }
        return lines.toString();
    }

    private static String state(IThrowableProxy failed) {
        return failed instanceof ThrowableProxy proxy && proxy.getThrowable() instanceof SQLException sql
                ? " (SQL state " + sql.getSQLState() + ")"
                : "";
    }
}
