package laurel.api.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is held back until it is kept. */
final class AnswerToKeep extends ContentCachingResponseWrapper {

    private static final List<String> KEPT = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.ALLOW);

    private boolean errorSent;

    AnswerToKeep(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) throws IOException {
        errorSent = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        errorSent = true;
        super.sendError(status, message);
    }

    /** Whether it says what came of the request; a failure of Laurel's own says nothing that holds for a second try. */
    boolean isFinal() {
        return !errorSent && getStatus() < 500;
    }

    Map<String, String> keptHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        KEPT.forEach(name -> {
            String value = name.equals(HttpHeaders.CONTENT_TYPE) ? getContentType() : getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        });
        return headers;
    }
}
