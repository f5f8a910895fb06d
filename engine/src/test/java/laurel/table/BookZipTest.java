package laurel.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookZipTest {

    private static final Path SHIPPED = Path.of("../rules");

    @TempDir
    Path folder;

    @Test
    void holdsTheWholeBookUnderItsDigest() throws Exception {
        BookZip zip = BookZip.of(SHIPPED);
        BookZip.unpack(zip.bytes(), folder);
        PolicyBook unpacked = Objects.requireNonNull(PolicyBook.load(folder, new Problems()));
        assertThat(unpacked.digest())
                .isEqualTo(zip.digest())
                .isEqualTo(BookZip.digest(SHIPPED))
                .isEqualTo(BookReader.read(SHIPPED, new Problems()).digest());
    }

    @Test
    void hasTheSameBytesForTheSameBook() throws Exception {
        BookZip zip = BookZip.of(SHIPPED);
        BookZip.unpack(zip.bytes(), folder);
        Files.setLastModifiedTime(folder.resolve("needs/tenure.drl"), FileTime.fromMillis(1_000_000_000_000L));
        Files.writeString(folder.resolve("README.md"), "Nothing that counts");
        assertThat(BookZip.of(folder).bytes()).isEqualTo(zip.bytes());
        Files.writeString(folder.resolve("needs/tenure.drl"), "// Something that does");
        assertThat(BookZip.of(folder).digest()).isNotEqualTo(zip.digest());
    }

    @Test
    void followsALinkToTheBook() throws Exception {
        Path book = folder.resolve("book");
        BookCopy.copy(SHIPPED, book);
        Path link = Files.createSymbolicLink(folder.resolve("link"), book);
        assertThat(BookZip.digest(link)).isEqualTo(BookZip.digest(SHIPPED));
        assertThat(BookReader.read(link, new Problems()).digest()).isEqualTo(BookZip.digest(SHIPPED));
        assertThat(BookStamp.of(link)).isEqualTo(BookStamp.of(book));
        BookCopy.copy(link, folder.resolve("copy"));
        assertThat(BookZip.digest(folder.resolve("copy"))).isEqualTo(BookZip.digest(SHIPPED));
    }
}
