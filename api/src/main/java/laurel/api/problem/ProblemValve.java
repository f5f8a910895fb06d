package laurel.api.problem;

import java.io.IOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** The server's own answer to an error. The server makes it by its name, before there is any bean. */
public final class ProblemValve extends ErrorReportValve {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            byte[] body = JSON.writeValueAsBytes(detail(status, request));
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("Whoever asked did not wait for the answer", gone);
        }
    }

    private static Object detail(int status, Request request) {
        ResourceBundle texts = ResourceBundle.getBundle("messages", language(request));
        String title = text(
                texts,
                "title." + status,
                String.valueOf(ProblemDetail.forStatus(status).getTitle()));
        String detail = text(texts, "other." + status, texts.getString("other"));
        return new Detail(title, status, detail, String.valueOf(request.getRequestURI()));
    }

    private record Detail(String title, int status, String detail, String instance) {}

    private static String text(ResourceBundle texts, String key, String otherwise) {
        try {
            return texts.getString(key);
        } catch (MissingResourceException none) {
            return otherwise;
        }
    }

    private static Locale language(Request request) {
        @Nullable String asked = request.getHeader("Accept-Language");
        return asked != null && asked.startsWith(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ROOT;
    }
}
