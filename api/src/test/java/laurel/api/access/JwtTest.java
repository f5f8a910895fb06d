package laurel.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import laurel.api.Application;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Users of an OAuth2 server, which is one that tells its key on this machine. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class JwtTest {

    @Autowired
    MockMvcTester http;

    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = server();

    @DynamicPropertySource
    static void nameTheIssuer(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", JwtTest::issuer);
        properties.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> "laurel");
    }

    @AfterAll
    static void stop() {
        SERVER.stop(0);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What an OAuth2 server says of itself. */
    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://localhost:" + server.getAddress().getPort();
            answer(server, "/keys", new JWKSet(KEY.toPublicJWK()).toString());
            answer(
                    server,
                    "/.well-known/openid-configuration",
                    "{\"issuer\": \"%s\", \"jwks_uri\": \"%s/keys\", \"subject_types_supported\": [\"public\"]}"
                            .formatted(issuer, issuer));
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(json.getBytes(UTF_8));
            exchange.close();
        });
    }

    private static String issuer() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    private JWTClaimsSet.Builder claims(String name, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(name)
                .audience("laurel")
                .expirationTime(Date.from(Instant.parse("2999-01-01T00:00:00Z")))
                .claim("roles", List.of(roles));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private MvcTestResult get(String path, JWTClaimsSet claims) throws JOSEException {
        return get(path, signed(claims, KEY));
    }

    private MvcTestResult get(String path, String token) {
        return http.get()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .with(anonymous())
                .exchange();
    }

    @Test
    void letsUsersInByTheirClaims() throws Exception {
        assertThat(get("/api/audit", claims("wu", "AUDITOR", "offline_access").build()))
                .hasStatusOk();
        assertThat(get("/api/audit", claims("wu", "ANALYST").build())).hasStatus(403);
        assertThat(get("/api/terms", claims("wu").build())).hasStatus(403);
        JWTClaimsSet text = claims("wu").claim("roles", "ANALYST AUDITOR").build();
        assertThat(get("/api/audit", text)).hasStatusOk();
        JWTClaimsSet employee =
                claims("lin", "EMPLOYEE").claim("employee", "E1").build();
        assertThat(get("/api/cycles/2025/packages/E1", employee)).hasStatus(404);
        assertThat(get("/api/cycles/2025/packages/E2", employee)).hasStatus(403);
    }

    @Test
    void refusesTokensThatDoNotHold() throws Exception {
        JWTClaimsSet good = claims("wu", "AUDITOR").build();
        RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
        assertThat(get("/api/audit", signed(good, other))).hasStatus(401);
        assertThat(get(
                        "/api/audit",
                        claims("wu", "AUDITOR").issuer("http://elsewhere").build()))
                .hasStatus(401);
        JWTClaimsSet expired = claims("wu", "AUDITOR")
                .expirationTime(Date.from(Instant.parse("2020-01-01T00:00:00Z")))
                .build();
        assertThat(get("/api/audit", expired))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("access.login");
        assertThat(get("/api/audit", claims("w".repeat(201), "AUDITOR").build()))
                .hasStatus(401);
        assertThat(get("/api/audit", claims("", "AUDITOR").build())).hasStatus(401);
    }

    @Test
    void refusesTokensThatAreMadeForAnotherApplication() throws Exception {
        assertThat(get("/api/audit", claims("wu", "AUDITOR").audience("wiki").build()))
                .hasStatus(401);
        assertThat(get(
                        "/api/audit",
                        claims("wu", "AUDITOR").audience((String) null).build()))
                .hasStatus(401);
        assertThat(get(
                        "/api/audit",
                        claims("wu", "AUDITOR")
                                .audience(List.of("wiki", "laurel"))
                                .build()))
                .hasStatusOk();
    }

    @Test
    void warnsIfTokensForOtherApplicationsAreTaken(CapturedOutput output, @TempDir Path folder) throws Exception {
        String unset = "spring.security.oauth2.resourceserver.jwt.audiences is not set";
        assertThat(output).doesNotContain(unset);
        new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--laurel.book=" + WrittenBook.write(Files.createDirectory(folder.resolve("book")), "30%"),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer() + "/keys")
                .close();
        assertThat(output.getAll().lines().filter(line -> line.contains(unset)))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("WARN");
    }

    @Test
    void hasNoUsersOfItsOwn(@Autowired JdbcClient database) {
        assertThat(database.sql("select count(*) from laurel_user")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(http.get().uri("/api/users")).hasStatus(404);
        assertThat(http.post()
                        .uri("/api/sessions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"admin\", \"password\": \"admin\"}"))
                .hasStatus(404);
    }
}
