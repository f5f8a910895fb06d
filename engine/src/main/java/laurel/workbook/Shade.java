package laurel.workbook;

/**
 * A colour that says how something is. Each comes in two tones that no eye tells apart: the second is laid over a cell
 * that had a fill of its own, and carries that in the background colour, which a solid fill does not show.
 */
enum Shade {
    ERROR("FFF8C4C0", "FFF8C4C1"),
    WARNING("FFFFE8A3", "FFFFE8A4"),
    GOOD("FFCBE7CB", "FFCBE7CC");

    private final String overNone;
    private final String overFill;

    Shade(String overNone, String overFill) {
        this.overNone = overNone;
        this.overFill = overFill;
    }

    String tone(boolean overAFill) {
        return overAFill ? overFill : overNone;
    }

    static boolean liesOverNone(String argb) {
        return ERROR.overNone.equals(argb) || WARNING.overNone.equals(argb) || GOOD.overNone.equals(argb);
    }

    static boolean liesOverAFill(String argb) {
        return ERROR.overFill.equals(argb) || WARNING.overFill.equals(argb) || GOOD.overFill.equals(argb);
    }
}
