package laurel.api.handover;

/** Texts from outside that no spreadsheet may take for a formula. */
final class HarmlessText {

    /** What begins a formula, also as a Chinese input method types it, and what is skipped before one. */
    private static final String BEGIN = "=+-@\t\r\n＝＋－＠";

    private HarmlessText() {}

    static boolean is(String text) {
        return text.isEmpty() || BEGIN.indexOf(text.charAt(0)) < 0;
    }

    /** With an apostrophe before it where it would be one, which says that a text follows. */
    static String of(String text) {
        return is(text) ? text : "'" + text;
    }
}
