package laurel.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    /** As the standard itself gives it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void isTheSameHoweverTheBytesCome() throws Exception {
        byte[] bytes = "abc".getBytes(UTF_8);
        assertThat(Sha256.of("abc").hex()).isEqualTo(ABC);
        assertThat(Sha256.of(Files.write(folder.resolve("abc"), bytes)).hex()).isEqualTo(ABC);
        assertThat(new Sha256().add("ab").add("c").hex()).isEqualTo(ABC);
        assertThat(new Sha256().add(bytes).hex()).isEqualTo(ABC);
        Sha256 read = new Sha256();
        assertThat(read.add(new ByteArrayInputStream(bytes))).isEqualTo(3);
        assertThat(read.hex()).isEqualTo(ABC);
    }

    @Test
    void followsAStreamThatSomebodyElseReads() throws Exception {
        Sha256 along = new Sha256();
        try (InputStream in = along.along(new ByteArrayInputStream("abc".getBytes(UTF_8)))) {
            assertThat(in.read()).isEqualTo('a');
            assertThat(in.readAllBytes()).hasSize(2);
        }
        assertThat(along.hex()).isEqualTo(ABC);
    }
}
