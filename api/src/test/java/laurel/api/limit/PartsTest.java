package laurel.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import laurel.api.PortTest;
import laurel.api.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Bodies in parts, which are put on the disk as soon as somebody looks at them. They break off, to show who does. */
@PortTest
class PartsTest {

    private static final String BROKEN_OFF =
            "--b\r\nContent-Disposition: form-data; name=\"book\"; filename=\"a.zip\"\r\n\r\nPK";

    private Wire http = Wire.NOWHERE;

    @BeforeEach
    void connect(@Autowired ApplicationContext service) {
        http = Wire.asStaff(service);
    }

    private static HttpResponse<byte[]> send(Wire http, String path, String... headers) throws Exception {
        return http.send(http.to(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(BROKEN_OFF)));
    }

    @Test
    void areNotLookedAtBeforeALogin() throws Exception {
        HttpResponse<byte[]> login = send(http.asNobody(), "/api/sessions");
        assertThat(login.statusCode()).isEqualTo(415);
        assertThat(Wire.code(login)).isEqualTo("upload.unasked");
        assertThat(send(http.asNobody(), "/api/comparisons").statusCode()).isEqualTo(401);
    }

    @Test
    void areNotLookedAtWhereNothingIsLimited() throws Exception {
        HttpRequest.Builder request = http.asNobody()
                .to("/actuator/health", "Content-Type", "multipart/form-data; boundary=b")
                .method("GET", BodyPublishers.ofString(BROKEN_OFF));
        assertThat(http.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void areToldIfTheyCannotBeRead() throws Exception {
        for (String query : new String[] {"", "?explain=true&file=a.xlsx"}) {
            HttpResponse<byte[]> answer = send(http, "/api/comparisons" + query);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Wire.code(answer)).isEqualTo("upload.parts");
        }
        HttpResponse<byte[]> keyed = send(http, "/api/comparisons", "Idempotency-Key", "broken-off");
        assertThat(keyed.statusCode()).isEqualTo(400);
        assertThat(Wire.code(keyed)).isEqualTo("upload.parts");
    }
}
