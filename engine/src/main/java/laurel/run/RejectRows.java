package laurel.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;

/** Rows of a rejects file: who, where, what and what to do about it, in English. */
final class RejectRows {

    static final String HEADINGS = "file,sheet,line or cell,employee,what,fix\n";

    private RejectRows() {}

    /** "" if there are none. */
    static String of(List<Rejected> rejects) {
        if (rejects.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            for (Rejected rejected : rejects) {
                Problem problem = rejected.problem();
                Place place = problem.place();
                csv.writeRecord(
                        harmless(place.file()),
                        harmless(place.sheet()),
                        harmless(place.spot()),
                        harmless(rejected.employee()),
                        harmless(problem.what(Language.ENGLISH)),
                        harmless(problem.fix(Language.ENGLISH)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text.toString();
    }

    /** A spreadsheet takes a text that begins so for a formula, and what stands here came from outside. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
