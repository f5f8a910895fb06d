package laurel.api.command;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a command was started from: a person's terminal, or a program. */
@SuppressWarnings("SystemConsoleNull") // From Java 22 on a program would be shown a bar too, which does no harm.
final class Terminal {

    private static final @Nullable Console CONSOLE = System.console();

    private Terminal() {}

    /** Whether a person looks on. */
    static boolean isWatched() {
        return CONSOLE != null;
    }

    /** What a person types unseen; null if nobody is there to type. */
    static char @Nullable [] password(String question) {
        return CONSOLE == null ? null : CONSOLE.readPassword("%s ", question);
    }

    /** Writes in UTF-8, unless the terminal has another charset in which Chinese can be written. */
    static PrintWriter writer(FileDescriptor stream) {
        Charset charset = CONSOLE == null ? StandardCharsets.UTF_8 : CONSOLE.charset();
        if (!charset.canEncode() || !charset.newEncoder().canEncode('中')) {
            charset = StandardCharsets.UTF_8;
        }
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
    }
}
