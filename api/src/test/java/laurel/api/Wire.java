package laurel.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import laurel.api.access.As;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the service under test, who is logged in unless a test says otherwise. */
public final class Wire {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;

    /** Before a test has connected. */
    public static final Wire NOWHERE = new Wire("", "");

    private Wire(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** To that service, as a new user in all roles of the company's staff. */
    public static Wire asStaff(ApplicationContext service) {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new Wire("http://localhost:" + port, As.staffToken(service));
    }

    /** The same, not logged in. */
    public Wire asNobody() {
        return new Wire(base, "");
    }

    /** With which the requests come, or "" without a login. */
    public String token() {
        return token;
    }

    public String address() {
        return base;
    }

    /** A request to that path, with headers as names and values by turns. */
    public HttpRequest.Builder to(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(to(path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpClient client() {
        return client;
    }

    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The code of the first error that a problem detail tells. */
    public static String code(HttpResponse<byte[]> answer) {
        return json(answer).at("/errors/0/code").asString();
    }
}
