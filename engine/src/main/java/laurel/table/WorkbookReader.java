package laurel.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an {@code .xlsx} file as a stream, so that a large sheet costs time and memory in proportion to its cells. What
 * is no workbook, or holds far more than it should, is a problem.
 */
final class WorkbookReader {

    static {
        // A regular sheet packs 200 to 1; only a bomb comes near the 1,032 to 1 that deflate can do.
        ZipSecureFile.setMinInflateRatio(0.001);
        ZipSecureFile.setMaxEntrySize(256L << 20);
        ZipSecureFile.setMaxFileCount(Limits.PARTS);
    }

    private final String file;
    private final Place place;
    private final XmlParts parts;

    private WorkbookReader(String file) {
        this.file = file;
        this.place = new Place.File(file);
        this.parts = new XmlParts(place);
    }

    /** The sheets in the workbook's order; none if it could not be read. */
    static List<Sheet> read(Path path, String file, Problems problems) {
        WorkbookReader reader = new WorkbookReader(file);
        try {
            return reader.read(path);
        } catch (Refused refused) {
            problems.error(refused.place(), refused.code(), refused.values());
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException unreadable) {
            reader.report(unreadable, problems);
        } catch (RuntimeException malformed) {
            // POI reports much of what can be wrong inside a package by unchecked exceptions of many kinds.
            reader.report(malformed, problems);
        }
        return List.of();
    }

    private void report(Exception unreadable, Problems problems) {
        String reason = reason(unreadable);
        if (unreadable.getCause() instanceof Refused refused) {
            problems.error(refused.place(), refused.code(), refused.values());
        } else if (reason.startsWith("Zip bomb")) {
            problems.error(place, "workbook.bomb");
        } else if (reason.contains("DOCTYPE")) {
            problems.error(place, "workbook.doctype");
        } else if (reason.startsWith("Strict OOXML")) {
            problems.error(place, "workbook.strict");
        } else if (unreadable.getClass().getName().startsWith("java.lang.")) {
            // POI came upon what it did not expect, and its words for that would help nobody.
            problems.error(place, "workbook.damaged");
        } else {
            problems.error(place, "workbook.unreadable", reason);
        }
    }

    private List<Sheet> read(Path path)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        if (Files.size(path) > Limits.BYTES) {
            throw new Refused(place, "workbook.large", Long.toString(Limits.BYTES >> 20));
        }
        lookThrough(path);
        try (OPCPackage opened = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            return sheets(opened);
        }
    }

    /** What POI reads as trees while it opens the file; then whether all parts are whole. */
    private void lookThrough(Path path) throws IOException, SAXException, ParserConfigurationException {
        try (ZipSecureFile zip = opened(path)) {
            long unpacked = Collections.list(zip.getEntries()).stream()
                    .mapToLong(ZipArchiveEntry::getSize)
                    .sum();
            if (unpacked > Limits.UNPACKED) {
                throw new Refused(place, "workbook.bomb");
            }
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().endsWith(".rels") || entry.getName().endsWith("[Content_Types].xml")) {
                    try (InputStream part = zip.getInputStream(entry)) {
                        parts.look(part);
                    }
                }
            }
            new Checksums(place).verify(zip);
        }
    }

    private ZipSecureFile opened(Path path) throws Refused {
        try {
            return new ZipSecureFile(path.toFile());
        } catch (IOException | RuntimeException noZip) {
            throw new Refused(place, "workbook.damaged");
        }
    }

    private List<Sheet> sheets(OPCPackage opened)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        for (XSSFRelation tree : List.of(XSSFRelation.STYLES, XSSFRelation.THEME)) {
            for (PackagePart part : opened.getPartsByContentType(tree.getContentType())) {
                parts.look(part.getInputStream());
            }
        }
        XSSFReader reader = new XSSFReader(opened);
        SharedTexts texts = new SharedTexts(place);
        for (PackagePart part : opened.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
            parse(part.getInputStream(), texts);
        }
        DateFormats formats = new DateFormats(reader.getStylesTable());
        DateSystem dates = new DateSystem(false);
        HiddenSheets hidden = new HiddenSheets();
        parse(reader.getWorkbookData(), dates);
        parse(reader.getWorkbookData(), hidden);
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator streams = (XSSFReader.SheetIterator) reader.getSheetsData();
        int cells = 0;
        while (streams.hasNext()) {
            InputStream stream = streams.next();
            if (sheets.size() == Limits.SHEETS) {
                throw new Refused(place, "workbook.sheets", Integer.toString(Limits.SHEETS));
            }
            String name = streams.getSheetName();
            SheetHandler handler = new SheetHandler(file, name, texts, formats, dates, Limits.CELLS - cells);
            parse(stream, handler);
            cells += handler.cells();
            sheets.add(handler.sheet(hidden.names().contains(name)));
        }
        return sheets;
    }

    private void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        try (xml) {
            parts.parse(xml, handler);
        }
    }

    private static String reason(Exception cause) {
        String message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
