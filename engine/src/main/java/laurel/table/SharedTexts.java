package laurel.table;

import java.util.ArrayList;
import java.util.List;
import laurel.problem.Place;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that a workbook keeps in one part, for cells to point at. Phonetic guides are no part of a text. */
final class SharedTexts extends DefaultHandler {

    private final Place place;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;
    private long signs;

    SharedTexts(Place place) {
        this.place = place;
    }

    /** The text of that number. A number beyond them is a damaged file. */
    String get(int number) {
        return texts.get(number);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "si" -> text.setLength(0);
            case "rPh" -> inPhonetic = true;
            case "t" -> inText = !inPhonetic;
            default -> {
                // How a text looks does not matter here.
            }
        }
    }

    @Override
    public void characters(char[] read, int start, int length) throws SAXException {
        if (inText) {
            text.append(read, start, length);
            signs += length;
            if (signs > Limits.SIGNS) {
                throw new Refused(place, "workbook.texts", Integer.toString(Limits.SIGNS / 1_000_000));
            }
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        switch (localName) {
            case "si" -> add();
            case "rPh" -> inPhonetic = false;
            case "t" -> inText = false;
            default -> {
                // As above.
            }
        }
    }

    private void add() throws SAXException {
        if (texts.size() >= Limits.CELLS) {
            throw new Refused(place, "workbook.cells", Integer.toString(Limits.CELLS));
        }
        texts.add(RawValue.text(text.toString()));
    }
}
