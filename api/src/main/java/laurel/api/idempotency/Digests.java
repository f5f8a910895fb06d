package laurel.api.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 over several parts, each with its length before it, so that no two series of parts are the same bytes. */
final class Digests {

    private final MessageDigest digest;

    Digests() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Digests add(@Nullable String text) {
        byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    Digests add(InputStream in) throws IOException {
        byte[] bytes = new byte[8192];
        long length = 0;
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            digest.update(bytes, 0, count);
            length += count;
        }
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
