package laurel.api.idempotency;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import laurel.api.problem.BodyStream;
import org.jspecify.annotations.Nullable;

/** A request whose body was read already. */
final class SpooledRequest extends HttpServletRequestWrapper {

    private final SpooledBody body;
    private @Nullable ServletInputStream opened;

    SpooledRequest(HttpServletRequest request, SpooledBody body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream stream = opened;
        if (stream == null) {
            stream = new BodyStream(body.open());
            opened = stream;
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
}
