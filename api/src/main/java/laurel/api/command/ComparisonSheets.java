package laurel.api.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import laurel.comparison.BookEdits;
import laurel.comparison.Impact;
import laurel.comparison.ImpactRun.People;
import laurel.problem.Language;
import laurel.run.WholeFile;
import laurel.workbook.ComparisonWorkbook;
import org.jspecify.annotations.Nullable;

/** The workbook of a comparison, if one is asked for. */
final class ComparisonSheets implements AutoCloseable {

    private final @Nullable WholeFile file;
    private final @Nullable ComparisonWorkbook workbook;

    private ComparisonSheets(@Nullable WholeFile file, @Nullable ComparisonWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    /** Finds out at once whether it can be written. */
    static ComparisonSheets open(@Nullable Path out, BookEdits edits, Language language) throws IOException {
        return out == null
                ? new ComparisonSheets(null, null)
                : new ComparisonSheets(WholeFile.at(out), new ComparisonWorkbook(edits, language));
    }

    /** Who takes people for the workbook too. */
    People and(People other) {
        if (workbook == null) {
            return other;
        }
        ComparisonWorkbook sheets = workbook;
        return change -> {
            sheets.take(change);
            other.take(change);
        };
    }

    void complete(@Nullable Impact impact) throws IOException {
        if (workbook != null && file != null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(impact, bytes);
            file.write(bytes);
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } finally {
            if (file != null) {
                file.close();
            }
        }
    }
}
