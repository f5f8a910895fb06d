package laurel.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** The fills of one workbook's cells: a shade is laid over a cell, or lifted off again, and all else of its style stays. */
final class Fills {

    private final Formats formats;
    private final Map<String, Integer> known = new HashMap<>();

    Fills(StylesTable styles) {
        this.formats = new Formats(styles);
    }

    void lay(XSSFCell cell, Shade shade) {
        int style = cell.getCellStyle().getIndex();
        style(cell, known.computeIfAbsent(shade + " " + style, none -> shaded(style, shade)));
    }

    /** Gives a cell that a shade lies over its own fill back; leaves any other alone. */
    void lift(XSSFCell cell) {
        int style = cell.getCellStyle().getIndex();
        int bare = known.computeIfAbsent("bare " + style, none -> bare(style));
        if (bare != style) {
            style(cell, bare);
        }
    }

    private void style(XSSFCell cell, int index) {
        cell.setCellStyle(formats.style(index));
    }

    private int shaded(int style, Shade shade) {
        CTColor own = solid(style);
        CTPatternFill fill = CTPatternFill.Factory.newInstance();
        fill.setPatternType(STPatternType.SOLID);
        fill.addNewFgColor().setRgb(bytes(shade.tone(own != null)));
        if (own == null) {
            fill.addNewBgColor().setIndexed(64);
        } else {
            fill.setBgColor(own);
        }
        return withFill(style, fill);
    }

    private int bare(int style) {
        CTColor shown = solid(style);
        String argb = shown == null || !shown.isSetRgb() ? "" : text(shown.getRgb());
        CTPatternFill fill = CTPatternFill.Factory.newInstance();
        if (Shade.liesOverNone(argb)) {
            fill.setPatternType(STPatternType.NONE);
            return withFill(style, fill);
        }
        if (Shade.liesOverAFill(argb)) {
            fill.setPatternType(STPatternType.SOLID);
            fill.setFgColor(formats.pattern(style).getBgColor());
            return withFill(style, fill);
        }
        return style;
    }

    /** The colour of a style's fill, or null if it has none. */
    private @Nullable CTColor solid(int style) {
        CTPatternFill fill = formats.pattern(style);
        boolean shows = fill.isSetPatternType() && fill.getPatternType() != STPatternType.NONE;
        return shows && fill.isSetFgColor() ? fill.getFgColor() : null;
    }

    private int withFill(int style, CTPatternFill pattern) {
        CTXf wanted = formats.copy(style);
        formats.fill(wanted, pattern);
        return formats.index(wanted);
    }

    private static byte[] bytes(String argb) {
        return HexFormat.of().parseHex(argb);
    }

    private static String text(byte[] argb) {
        return HexFormat.of().withUpperCase().formatHex(argb);
    }
}
