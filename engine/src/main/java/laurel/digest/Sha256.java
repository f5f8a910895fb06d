package laurel.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 of all that is added to it, one after the other. */
public final class Sha256 {

    private static final int AT_ONCE = 1 << 16;

    private final MessageDigest digest;

    /** Of nothing yet. */
    public Sha256() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }

    /** Of a text in UTF-8. */
    public static Sha256 of(String text) {
        return new Sha256().add(text);
    }

    /** Of what a file holds. */
    public static Sha256 of(Path file) throws IOException {
        Sha256 sha256 = new Sha256();
        try (InputStream in = Files.newInputStream(file)) {
            sha256.add(in);
        }
        return sha256;
    }

    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** In UTF-8; no character may begin in one text and end in the next. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that is left to be read, bit by bit, so that much needs no more memory than little; answers how many bytes. */
    public long add(InputStream in) throws IOException {
        byte[] some = new byte[AT_ONCE];
        long length = 0;
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            digest.update(some, 0, read);
            length += read;
        }
        return length;
    }

    /** The same stream, of which all that is read is added. */
    public InputStream along(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    /** The digest; after that it is one of nothing again. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** The same in hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
