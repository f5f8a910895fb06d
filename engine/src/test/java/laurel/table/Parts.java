package laurel.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** Has the file say of a part that it unpacks to that many bytes, be it true or not. */
    Parts declare(String part, int bytes) {
        try {
            ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(workbook)).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at < file.limit() - 46; at++) {
                boolean entry = file.getInt(at) == 0x02014b50;
                if (entry && new String(file.array(), at + 46, file.getShort(at + 28), UTF_8).equals(part)) {
                    Files.write(workbook, file.putInt(at + 24, bytes).array());
                    return this;
                }
            }
            throw new AssertionError(part);
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
