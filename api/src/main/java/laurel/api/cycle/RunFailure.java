package laurel.api.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import laurel.api.database.Failures;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;

/** What keeps a run from its end. What it says itself names nobody, and so may be logged. */
final class RunFailure extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** For a reason of Laurel's own. */
    RunFailure(String message) {
        super(message);
    }

    /** Because of something else, if that is known. */
    RunFailure(@Nullable Throwable cause) {
        super("The job was broken off", cause);
    }

    /** Whether the same may well work in a while. */
    static boolean isWorthWaiting(Throwable failed) {
        return failed instanceof CannotAcquireLockException || Failures.isDatabaseGone(failed);
    }

    /**
     * For the log: the kind of the innermost cause, and where in Laurel it shows. What it says only if Laurel or the machine
     * says so, for what a message of the database says may name people.
     */
    static String told(Throwable failed) {
        Throwable root = Failures.innermost(failed);
        String where = Stream.of(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("laurel."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("-");
        boolean namesNobody =
                root instanceof RunFailure || root instanceof IOException || root instanceof UncheckedIOException;
        return root.getClass().getName() + (namesNobody ? ": " + root.getMessage() : "") + " at " + where;
    }
}
