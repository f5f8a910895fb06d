package laurel.api.cycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import laurel.digest.Sha256;

/** SHA-256, in hexadecimal digits. */
final class Digests {

    private Digests() {}

    static String of(String text) {
        return Sha256.of(text).hex();
    }

    /** Of those texts one after the other, none of which is cut within a character. */
    static String of(Stream<String> texts) {
        Sha256 digest = new Sha256();
        texts.forEach(digest::add);
        return digest.hex();
    }

    static String of(Path file) throws IOException {
        return Sha256.of(file).hex();
    }
}
