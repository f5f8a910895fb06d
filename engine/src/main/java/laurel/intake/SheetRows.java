package laurel.intake;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The rows of a sheet's XML: the first that is not blank holds the headings. */
final class SheetRows extends DefaultHandler {

    /** Ends the parsing of a sheet whose rows are not wanted. */
    static final class NotWanted extends SAXException {}

    private final SheetValues values;
    private final Spots.Rows spots;
    private final RowReader.Taker taker;

    private int headings = -1;
    private int row;
    private List<String> cells = new ArrayList<>();
    private int column = -1;
    private @Nullable String type;
    private int style;
    private boolean isFormula;
    private boolean isPhonetic;
    private final StringBuilder text = new StringBuilder();
    private boolean isText;

    SheetRows(SheetValues values, Spots.Rows spots, RowReader.Taker taker) {
        this.values = values;
        this.spots = spots;
        this.taker = taker;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t");
                String index = attributes.getValue("s");
                style = index == null ? 0 : Integer.parseInt(index);
                isFormula = false;
                text.setLength(0);
            }
            case "f" -> isFormula = true;
            case "rPh" -> isPhonetic = true;
            case "v", "t" -> isText = !isPhonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (isText) {
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> isText = false;
            case "rPh" -> isPhonetic = false;
            case "c" -> put(values.text(type, style, isFormula, text.toString()));
            case "row" -> endRow();
            default -> {}
        }
    }

    private void put(String value) {
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value);
    }

    private void endRow() throws SAXException {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (headings < 0) {
            headings = cells.size();
            if (!taker.headings(cells, spots)) {
                throw new NotWanted();
            }
            return;
        }
        while (cells.size() < headings) {
            cells.add("");
        }
        taker.row(row, cells, List.of());
    }
}
