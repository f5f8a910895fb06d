package laurel.fact;

/**
 * What a person takes for blank: besides Java's white space the no-break and the ideographic blank, and signs of no width,
 * as web pages and Chinese input methods leave them in cells.
 */
public final class Blanks {

    private static final String NO_WIDTH = "\u200B\u200C\u200D\u2060\uFEFF";

    private Blanks() {}

    /** Without blanks at its ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Stripped, with one plain blank for each run of blanks and without signs of no width. */
    public static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder();
        for (char sign : strip(text).toCharArray()) {
            boolean gap = isBlank(sign);
            if (!gap) {
                squeezed.append(sign);
            } else if (NO_WIDTH.indexOf(sign) < 0 && squeezed.charAt(squeezed.length() - 1) != ' ') {
                squeezed.append(' ');
            }
        }
        return squeezed.toString();
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || NO_WIDTH.indexOf(sign) >= 0;
    }
}
