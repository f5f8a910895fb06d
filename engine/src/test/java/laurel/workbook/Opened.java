package laurel.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import laurel.check.BookCheck;
import laurel.problem.Language;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An annotated workbook, opened again. */
final class Opened {

    private final byte[] bytes;
    private final XSSFWorkbook workbook;

    private Opened(byte[] bytes, XSSFWorkbook workbook) {
        this.bytes = bytes;
        this.workbook = workbook;
    }

    byte[] bytes() {
        return bytes;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    static Opened annotated(Path book, String file, Language language, Proposal... proposals) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new Annotation(book, BookCheck.check(book), List.of(proposals), language).write(file, out);
            return of(out.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Opened of(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Opened of(byte[] bytes) {
        try {
            return new Opened(bytes, new XSSFWorkbook(new ByteArrayInputStream(bytes)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    XSSFCell cell(String sheet, String reference) {
        CellReference place = new CellReference(reference);
        XSSFSheet found = workbook.getSheet(sheet);
        XSSFCell cell = found.getRow(place.getRow()).getCell(place.getCol());
        if (cell == null) {
            throw new AssertionError("Nothing at " + sheet + "!" + reference);
        }
        return cell;
    }

    String comment(String sheet, String reference) {
        XSSFComment comment = cell(sheet, reference).getCellComment();
        return comment == null ? "" : comment.getString().getString();
    }

    /** The colour in which a cell is filled, or "". */
    String fill(String sheet, String reference) {
        var color = cell(sheet, reference).getCellStyle().getFillForegroundColorColor();
        return color == null ? "" : color.getARGBHex();
    }

    /** A row's texts between bars. */
    String row(String sheet, int number) {
        StringBuilder text = new StringBuilder();
        workbook.getSheet(sheet)
                .getRow(number - 1)
                .forEach(cell -> text.append(text.isEmpty() ? "" : " | ").append(cell));
        return text.toString();
    }

    List<String> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    /** The package's parts by name, as text. */
    Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
            return parts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
