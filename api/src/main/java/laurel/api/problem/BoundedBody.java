package laurel.api.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** A request's body that refuses to be read beyond a number of bytes. */
public final class BoundedBody extends FilterInputStream {

    private final long most;
    private long read;

    public BoundedBody(InputStream body, long most) {
        super(body);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw InputRefused.because(HttpStatus.CONTENT_TOO_LARGE, "request.large", Long.toString(most));
        }
    }
}
