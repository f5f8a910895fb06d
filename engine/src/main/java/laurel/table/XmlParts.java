package laurel.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import laurel.problem.Place;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses the parts of a workbook. POI's readers refuse a document type before anything that it declares is looked at:
 * entities are how a small file becomes a large one, or reads what it should not.
 */
final class XmlParts {

    /** What POI reads as a whole tree: styles, themes, types and relations. Real ones are far below. */
    private static final int MAX_TREE_BYTES = 8 << 20;

    private final Place place;
    private long unpacked;

    XmlParts(Place place) {
        this.place = place;
    }

    void parse(InputStream xml, DefaultHandler handler) throws IOException, SAXException, ParserConfigurationException {
        parse(new Bounded(xml, Limits.UNPACKED), handler);
    }

    private static void parse(Bounded xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.parse(new InputSource(xml));
    }

    /** Looks a part through that POI will read as a tree. */
    void look(InputStream xml) throws IOException, SAXException, ParserConfigurationException {
        parse(new Bounded(xml, MAX_TREE_BYTES), new DefaultHandler());
    }

    /** Counts what comes out, of the part and of all together, whatever the zip file says of its size. */
    private final class Bounded extends FilterInputStream {
        private final long max;
        private long count;

        Bounded(InputStream in, long max) {
            super(in);
            this.max = max;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return counted(read, read);
        }

        private int counted(int read, int bytes) throws IOException {
            int more = read < 0 ? 0 : bytes;
            count += more;
            unpacked += more;
            if (unpacked > Limits.UNPACKED) {
                throw new IOException(new Refused(place, "workbook.bomb"));
            }
            if (count > max) {
                throw new IOException(new Refused(place, "workbook.part", Integer.toString(MAX_TREE_BYTES >> 20)));
            }
            return read;
        }
    }
}
