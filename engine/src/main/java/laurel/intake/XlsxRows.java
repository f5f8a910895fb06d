package laurel.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The first sheet of a workbook, as a stream. A row's position is its number in the sheet. */
final class XlsxRows implements RowReader {

    @Override
    public void read(Path file, String name, Taker taker) throws IOException {
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(book);
            SheetValues values = new SheetValues(
                    new ReadOnlySharedStringsTable(book, false), reader.getStylesTable(), countsFrom1904(reader));
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            if (!sheets.hasNext()) {
                return;
            }
            try (InputStream sheet = sheets.next()) {
                parse(sheet, new SheetRows(values, new Spots.Rows(name, sheets.getSheetName()), taker));
            } catch (SheetRows.NotWanted enough) {
                // The headings were at fault, and that has been said.
            }
            remarkOthers(sheets, name, taker);
        } catch (OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | POIXMLException
                | UnsupportedFileFormatException e) {
            throw new Unreadable(
                    Problem.error(new Place.File(name), "facts.file.broken", String.valueOf(e.getMessage())));
        }
    }

    private static void remarkOthers(XSSFReader.SheetIterator sheets, String name, Taker taker) throws IOException {
        while (sheets.hasNext()) {
            sheets.next().close();
            taker.remark(Problem.warning(
                    new Place.Sheet(name, sheets.getSheetName()), "facts.sheet.unused", sheets.getSheetName()));
        }
    }

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }

    /** Whether its days count from 1904, as old Macs had it, and not from 1900. */
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = {false};
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String qualified, Attributes attributes) {
                    if (local.equals("workbookPr")) {
                        String written = attributes.getValue("date1904");
                        found[0] = "1".equals(written) || "true".equals(written);
                    }
                }
            });
        }
        return found[0];
    }
}
