package laurel.api.release;

import java.io.IOException;
import java.io.InputStream;
import laurel.api.comparison.ComparisonSettings;
import laurel.api.files.UploadedFolder;
import laurel.api.policy.CodeInForce;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.Editor;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes books in that people send. */
@Component
final class Upload {

    static final String PART = "book";

    private final CurrentBook current;
    private final CodeInForce code;
    private final long mostBytes;

    Upload(CurrentBook current, CodeInForce code, ComparisonSettings settings) {
        this.current = current;
        this.code = code;
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
            code.require(folder.folder(), editor);
            return folder;
        } catch (RuntimeException refused) {
            folder.close();
            throw refused;
        }
    }
}
