package laurel.table;

import laurel.problem.Place;
import org.xml.sax.SAXException;

/** Why the rest of a workbook is not read: the code of a problem, its place and the values of its text. */
final class Refused extends SAXException {

    private static final long serialVersionUID = 1L;
    private final transient Place place;
    private final String code;
    private final transient Object[] values;

    Refused(Place place, String code, Object... values) {
        super(code);
        this.place = place;
        this.code = code;
        this.values = values;
    }

    Place place() {
        return place;
    }

    String code() {
        return code;
    }

    Object[] values() {
        return values;
    }
}
