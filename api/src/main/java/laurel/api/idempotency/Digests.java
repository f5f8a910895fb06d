package laurel.api.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import laurel.digest.Sha256;
import org.jspecify.annotations.Nullable;

/** A SHA-256 over several parts, each with its length beside it, so that no two series of parts are the same bytes. */
final class Digests {

    private final Sha256 digest = new Sha256();

    Digests add(@Nullable String text) {
        byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        digest.add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array())
                .add(bytes);
        return this;
    }

    Digests add(InputStream in) throws IOException {
        long length = digest.add(in);
        digest.add(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
        return this;
    }

    String hex() {
        return digest.hex();
    }
}
