package laurel.explanation;

import java.text.BreakIterator;
import java.util.Locale;

/** Text as a terminal shows it, where a Chinese character is as wide as two Latin ones. */
public final class Display {

    private Display() {}

    /** In columns. */
    public static int width(String text) {
        return text.codePoints().map(Display::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /** The blocks that are wide throughout in Unicode's East Asian Width. */
    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115F)
                || (character >= 0x2E80 && character <= 0xA4CF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFE30 && character <= 0xFE6F)
                || (character >= 0xFF00 && character <= 0xFF60)
                || (character >= 0xFFE0 && character <= 0xFFE6)
                || (character >= 0x1F300 && character <= 0x1FAFF)
                || (character >= 0x20000 && character <= 0x3FFFD);
    }

    /** With blanks after it, up to so many columns. */
    public static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** With blanks before it, up to so many columns. */
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** In lines of at most so many columns where it can be broken; {@code indent} begins all lines but the first. */
    public static String wrap(String text, int columns, String indent) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder wrapped = new StringBuilder();
        StringBuilder line = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String part = text.substring(start, end);
            if (!line.isEmpty() && width(line + part.stripTrailing()) > columns) {
                wrapped.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent);
            }
            line.append(part);
            start = end;
        }
        return wrapped.append(line.toString().stripTrailing()).toString();
    }
}
