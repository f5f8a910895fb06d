package laurel.api.handover;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import laurel.api.problem.InputRefused;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.springframework.http.HttpStatus;

/** Verdicts as comma-separated values in UTF-8, with headings in any order. */
final class VerdictsCsv {

    private static final String NAME = "acknowledgements.csv";

    private VerdictsCsv() {}

    /** @throws InputRefused if it cannot be read as such a file */
    static List<Verdict> read(InputStream body, Problems problems) throws IOException {
        VerdictReader reader = new VerdictReader(problems);
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()));
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            List<String> headings = records.hasNext() ? headings(records.next()) : List.of();
            if (!areKnown(headings, reader, problems)) {
                return List.of();
            }
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                add(new Place.Line(NAME, line), headings, row, reader, problems);
            }
            return reader.verdicts();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw refused(line, String.valueOf(broken.getMessage()));
        } catch (CharacterCodingException otherCharset) {
            throw refused(line, "UTF-8");
        }
    }

    /** Without the mark that some programs set before a file's first character. */
    private static List<String> headings(CsvRecord first) {
        return first.getFields().stream()
                .map(heading -> heading.replace("\uFEFF", "").strip())
                .toList();
    }

    private static boolean areKnown(List<String> headings, VerdictReader reader, Problems problems) {
        Place first = new Place.Line(NAME, 1);
        headings.stream()
                .filter(heading -> !VerdictReader.MEMBERS.contains(heading))
                .forEach(heading -> reader.unknown(first, heading));
        Stream.of(VerdictReader.PAYMENT, VerdictReader.STATUS)
                .filter(name -> !headings.contains(name))
                .forEach(missing -> problems.error(first, "acknowledgement.missing", missing));
        return problems.isEmpty();
    }

    private static void add(
            Place place, List<String> headings, CsvRecord row, VerdictReader reader, Problems problems) {
        if (row.getFieldCount() > headings.size()) {
            problems.error(place, "acknowledgement.fields", row.getFieldCount(), headings.size());
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            values.put(headings.get(i), row.getField(i).strip());
        }
        reader.add(place, values);
    }

    private static InputRefused refused(long line, String why) {
        return new InputRefused(
                HttpStatus.BAD_REQUEST, List.of(Problem.error(new Place.Line(NAME, line), "facts.file.broken", why)));
    }
}
