package laurel.api.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import laurel.problem.Language;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The answer to a fault of the machine, or of Laurel itself: one line, and never a stack trace. */
record Unforeseen(Language language) implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (thrown instanceof UncheckedIOException disk) {
            err.println(CommandTexts.say(language, "unforeseen.disk", String.valueOf(disk.getMessage())));
        } else {
            Throwable cause = rootOf(thrown);
            err.println(CommandTexts.say(language, "unforeseen", cause.toString(), where(cause)));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** The place in Laurel's own code that a report should name. */
    private static String where(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("laurel."))
                .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
                .findFirst()
                .orElse("-");
    }
}
