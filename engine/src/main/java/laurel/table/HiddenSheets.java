package laurel.table;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The names of the sheets that a workbook hides; read from its workbook part. */
final class HiddenSheets extends DefaultHandler {

    private final Set<String> names = new HashSet<>();

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        String state = attributes.getValue("state");
        if (localName.equals("sheet") && state != null && !state.equals("visible")) {
            names.add(attributes.getValue("name"));
        }
    }

    Set<String> names() {
        return names;
    }
}
