package laurel.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import laurel.problem.Problem;

/** A reader of a file of rows under headings, whatever its format. Cells come as texts that a person could have written. */
interface RowReader {

    void read(Path file, String name, Taker taker) throws IOException;

    /** Who takes the rows. */
    interface Taker {

        /** The headings, before any row; false if the rows are not wanted. */
        boolean headings(List<String> headings, Spots spots);

        /** A row with its cells, of which there may be more or fewer than headings. */
        void row(long position, List<String> cells, List<Problem> faults);

        /** Something about the file as a whole. */
        void remark(Problem problem);
    }

    /** A file that cannot be read to its end. */
    final class Unreadable extends IOException {
        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** By the name's extension; empty for one of another format. */
    static Optional<RowReader> forFile(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "csv" -> Optional.of(new CsvRows());
            case "xlsx" -> Optional.of(new XlsxRows());
            case "ndjson" -> Optional.of(new NdjsonRows());
            default -> Optional.empty();
        };
    }
}
