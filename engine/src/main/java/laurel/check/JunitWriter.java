package laurel.check;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, each on a line of its own, and no character that XML cannot hold. */
final class JunitWriter {

    private final XMLStreamWriter xml;
    private int depth;

    JunitWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void start() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.flush();
    }

    /** Opens an element with attributes: names and values in turn. */
    void open(String element, String... attributes) throws XMLStreamException {
        indent();
        xml.writeStartElement(element);
        depth++;
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    void close() throws XMLStreamException {
        depth--;
        indent();
        xml.writeEndElement();
    }

    /** An element that holds a text. */
    void leaf(String element, String text, String... attributes) throws XMLStreamException {
        open(element, attributes);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
        depth--;
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** What XML 1.0 cannot hold, not even escaped, as the sign for a character that is lost. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().map(point -> isLegal(point) ? point : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
