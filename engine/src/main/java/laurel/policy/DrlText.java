package laurel.policy;

import java.util.Collection;
import laurel.problem.Place;
import laurel.problem.Problems;

/** The text of a DRL file and the problems found in it, by line. */
final class DrlText {

    private final String file;
    private final String text;
    private final Problems problems = new Problems();
    private int reported;

    DrlText(String file, String source) {
        this.file = file;
        String unix = source.replace("\r\n", "\n").replace('\r', '\n');
        this.text = unix.startsWith("\uFEFF") ? unix.substring(1) : unix;
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    Problems problems() {
        return problems;
    }

    /** How many problems were reported so far. */
    int reported() {
        return reported;
    }

    void error(int line, String code, Object... values) {
        reported++;
        problems.error(place(line), code, values);
    }

    /** With the known word that is most like {@code word}; {@code code.unlike} if none is. */
    void unknown(int line, String code, String word, Collection<String> known) {
        String near = Words.nearest(word, known);
        if (near.isEmpty()) {
            error(line, code + ".unlike", word);
        } else {
            error(line, code, word, near);
        }
    }

    void warning(int line, String code, Object... values) {
        problems.warning(place(line), code, values);
    }

    Place.Line place(int line) {
        return new Place.Line(file, line < 1 ? lineAt(text.length()) : line);
    }

    /** The number of the line that holds the character at {@code offset}; both the file's first are 1 and 0. */
    int lineAt(int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    /** Where the line begins. */
    int offsetOf(int line) {
        int offset = 0;
        for (int passed = 1; passed < line && offset < text.length(); passed++) {
            int end = text.indexOf('\n', offset);
            offset = end < 0 ? text.length() : end + 1;
        }
        return offset;
    }

    /** The line of the last {@code part} up to the end of {@code line}: Drools puts some at what follows them. */
    int lineUpTo(String part, int line) {
        int found = text.lastIndexOf(part, offsetOf(line + 1) - part.length());
        return found < 0 ? line : lineAt(found);
    }

    /** The line of the first {@code part} at or after {@code offset}; of {@code offset} itself if there is none. */
    int lineOf(String part, int offset) {
        int found = text.indexOf(part, offset);
        return lineAt(found < 0 ? offset : found);
    }
}
