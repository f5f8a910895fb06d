package laurel.api.cycle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** SHA-256, in hexadecimal digits. */
final class Digests {

    private Digests() {}

    static String of(String text) {
        return written(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of those texts one after the other, none of which is cut within a character. */
    static String of(Stream<String> texts) {
        MessageDigest digest = sha256();
        texts.forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        return written(digest.digest());
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] some = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
        }
        return written(digest.digest());
    }

    private static String written(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
