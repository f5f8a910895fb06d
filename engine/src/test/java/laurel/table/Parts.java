package laurel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The parts of a workbook's file, to make of them what POI does not write. */
public record Parts(Path workbook) {

    /** Something that is written to a part. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static Parts of(Path workbook) {
        return new Parts(workbook);
    }

    /** Rewrites a part; a change that changes nothing fails the test. */
    public Parts change(String part, UnaryOperator<String> change) {
        try (FileSystem zip = FileSystems.newFileSystem(workbook)) {
            Path path = zip.getPath(part);
            String before = Files.readString(path);
            String after = change.apply(before);
            assertThat(after).as(part).isNotEqualTo(before);
            Files.writeString(path, after);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public Parts write(String part, Writing writing) {
        try (FileSystem zip = FileSystems.newFileSystem(workbook);
                OutputStream out = Files.newOutputStream(zip.getPath(part))) {
            writing.to(out);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
