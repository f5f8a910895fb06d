package laurel.workbook;

import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** The cell formats of a workbook, each there once: writing the same thing again and again adds no more of them. */
final class Formats {

    private final StylesTable styles;

    Formats(StylesTable styles) {
        this.styles = styles;
    }

    /** A copy of the format of that index, to be changed and asked for. */
    CTXf copy(int index) {
        return (CTXf) styles.getCellXfAt(index).copy();
    }

    /** The pattern of that format's fill; an empty one if it has none. */
    CTPatternFill pattern(int index) {
        XSSFCellFill fill = styles.getFillAt((int) styles.getCellXfAt(index).getFillId());
        CTPatternFill pattern = fill.getCTFill().getPatternFill();
        return pattern == null ? CTPatternFill.Factory.newInstance() : pattern;
    }

    void fill(CTXf format, CTPatternFill pattern) {
        CTFill fill = CTFill.Factory.newInstance();
        fill.setPatternFill(pattern);
        format.setFillId(styles.putFill(new XSSFCellFill(fill, styles.getIndexedColors())));
        format.setApplyFill(true);
    }

    /** The index of that format, which becomes a new one only if there is none such. */
    int index(CTXf wanted) {
        String text = text(wanted);
        for (int i = 0; i < styles.getNumCellStyles(); i++) {
            if (text(styles.getCellXfAt(i)).equals(text)) {
                return i;
            }
        }
        return styles.putCellXf(wanted) - 1;
    }

    XSSFCellStyle style(int index) {
        return styles.getStyleAt(index);
    }

    /** Whether a fill is said to apply does not matter where it is the same one. */
    private static String text(CTXf format) {
        CTXf plain = (CTXf) format.copy();
        if (plain.isSetApplyFill()) {
            plain.unsetApplyFill();
        }
        return plain.xmlText();
    }
}
