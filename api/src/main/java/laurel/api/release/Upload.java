package laurel.api.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import laurel.api.comparison.ComparisonSettings;
import laurel.api.files.UploadedFolder;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.Editor;
import laurel.api.problem.InputRefused;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes books in that people send. */
@Component
final class Upload {

    static final String PART = "book";

    private final CurrentBook current;
    private final long mostBytes;

    Upload(CurrentBook current, ComparisonSettings settings) {
        this.current = current;
        this.mostBytes = settings.mostBytes().toBytes();
    }

    /** The digest of the book into which a single file is put. */
    String base() {
        return current.get().book().digest();
    }

    /**
     * The whole book that is proposed.
     *
     * @param file the path in the book of the one file that is sent; null if a zip file of the whole book is
     * @throws InputRefused if it is neither, or holds code that the editor may not change
     */
    UploadedFolder open(MultipartFile sent, @Nullable String file, Editor editor) throws IOException {
        UploadedFolder folder;
        try (InputStream bytes = sent.getInputStream()) {
            folder = file == null
                    ? UploadedFolder.unzipped(bytes, PART, mostBytes)
                    : UploadedFolder.bookWithFile(current::copyTo, file, bytes);
        }
        try {
            if (!editor.isEngineer()) {
                refuseCode(folder);
            }
            return folder;
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }

    /** Before anything is run: the book's own cases would run the code. */
    private void refuseCode(UploadedFolder folder) {
        BookContent sent = BookReader.read(folder.folder(), new Problems());
        List<String> files = Code.differing(current.get().book().content(), sent);
        if (!files.isEmpty()) {
            throw new InputRefused(
                    HttpStatus.FORBIDDEN,
                    files.stream()
                            .map(file -> Problem.error(new Place.File(file), "release.code"))
                            .toList());
        }
    }
}
