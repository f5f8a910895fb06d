package laurel.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problem;

/** Comma-separated values as RFC 4180 has them. A row's position is the line on which it starts. */
final class CsvRows implements RowReader {

    @Override
    public void read(Path file, String name, Taker taker) throws IOException {
        long line = 1;
        try (Reader text = TextFile.open(file, name);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            boolean wanted = !records.hasNext() || taker.headings(records.next().getFields(), new Spots.Lines(name));
            while (wanted && records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                taker.row(line, row.getFields(), List.of());
            }
        } catch (CsvParseException e) {
            throw new Unreadable(
                    Problem.error(new Place.Line(name, line), "facts.file.broken", String.valueOf(e.getMessage())));
        }
    }
}
