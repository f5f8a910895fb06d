package laurel.api.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import laurel.api.database.Failures;
import laurel.api.problem.InputRefused;
import laurel.check.BookCheck;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.workbook.Annotation;
import org.springframework.http.HttpStatus;

/** A workbook as somebody sent it, with what a check found written into it. */
public final class AnnotatedWorkbook {

    private AnnotatedWorkbook() {}

    /**
     * The workbook at that path of a checked book.
     *
     * @throws InputRefused if it cannot be read, so that nothing can be written into it
     */
    public static byte[] of(UploadedFolder book, BookCheck.Report report, Language language, String file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new Annotation(book.folder(), report, language).write(file, bytes);
            return bytes.toByteArray();
        } catch (IOException unreadable) {
            if (Failures.isDiskFull(unreadable)) {
                throw new UncheckedIOException(unreadable);
            }
            throw new InputRefused(
                    HttpStatus.BAD_REQUEST,
                    List.of(Problem.error(
                            new Place.File(file), "workbook.unreadable", String.valueOf(unreadable.getMessage()))));
        }
    }
}
