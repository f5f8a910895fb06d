package laurel.api.limit;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import laurel.api.problem.BodyStream;
import laurel.api.problem.BoundedBody;

/** A request whose body refuses to be read beyond a number of bytes. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long most;

    BoundedRequest(HttpServletRequest request, long most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BodyStream(new BoundedBody(super.getInputStream(), most));
    }
}
