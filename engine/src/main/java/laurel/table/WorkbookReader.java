package laurel.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an {@code .xlsx} file as a stream, so that a large sheet costs time and memory in proportion to its cells. What
 * is no workbook, or unpacks to far more than it should, is a problem.
 */
final class WorkbookReader {

    /** A workbook larger than this is not something a person edits. */
    static final long MAX_BYTES = 50L << 20;

    static {
        // A regular sheet packs 200 to 1; only a bomb comes near the 1,032 to 1 that deflate can do.
        ZipSecureFile.setMinInflateRatio(0.001);
        ZipSecureFile.setMaxEntrySize(256L << 20);
    }

    private WorkbookReader() {}

    /** The sheets in the workbook's order; none if it could not be read. */
    static List<Sheet> read(Path path, String file, Problems problems) {
        Place place = new Place.File(file);
        try {
            if (Files.size(path) > MAX_BYTES) {
                problems.error(place, "workbook.large", Long.toString(MAX_BYTES >> 20));
                return List.of();
            }
            try (OPCPackage opened = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
                return sheets(opened, file);
            }
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException unreadable) {
            problems.error(place, "workbook.unreadable", reason(unreadable));
        } catch (RuntimeException malformed) {
            // POI reports much of what can be wrong inside a package by unchecked exceptions of many kinds.
            problems.error(place, "workbook.unreadable", reason(malformed));
        }
        return List.of();
    }

    private static List<Sheet> sheets(OPCPackage opened, String file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(opened);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened, false);
        StylesTable styles = reader.getStylesTable();
        DateSystem dates = new DateSystem(false);
        HiddenSheets hidden = new HiddenSheets();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, dates);
        }
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, hidden);
        }
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator streams = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (streams.hasNext()) {
            try (InputStream stream = streams.next()) {
                String name = streams.getSheetName();
                SheetHandler handler = new SheetHandler(file, name, strings, styles, dates);
                parse(stream, handler);
                sheets.add(handler.sheet(hidden.names().contains(name)));
            }
        }
        return sheets;
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(xml));
    }

    private static String reason(Exception cause) {
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
