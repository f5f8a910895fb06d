package laurel.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import laurel.api.MovableClock;
import laurel.api.NamelessLog;
import laurel.api.ServiceTest;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Users, from the administrator's making them to their last request. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class LoginTest {

    private static final String PASSWORD = "ten green bottles";

    @Autowired
    MockMvcTester http;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    private MvcTestResult send(HttpMethod method, String path, String body, RequestPostProcessor who) {
        return http.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, String body, String token) {
        return send(method, path, body, request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return anonymous().postProcessRequest(request);
        });
    }

    private MvcTestResult login(String name, String password) {
        String body = "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
        return send(HttpMethod.POST, "/api/sessions", body, anonymous());
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static AbstractObjectAssert<?, ?> error(MvcTestResult answer, int status) {
        return assertThat(answer)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].code");
    }

    /** The token of that user, who is new and has chosen {@link #PASSWORD}. */
    private String newUser(String name, String roles) {
        String once = add(name, roles);
        String token = token(login(name, once));
        assertThat(changePassword(name, token, once, PASSWORD)).hasStatus(204);
        return token;
    }

    private String add(String name, String roles) {
        String body = "{\"name\": \"%s\", \"roles\": %s}".formatted(name, roles);
        MvcTestResult answer = send(HttpMethod.POST, "/api/users", body, As.staff());
        assertThat(answer).hasStatus(201);
        return json(answer).path("password").stringValue();
    }

    private static String token(MvcTestResult login) {
        assertThat(login).hasStatus(200);
        String token = json(login).path("token").stringValue();
        NamelessLog.mustNotSay(token);
        return token;
    }

    private MvcTestResult changePassword(String name, String token, String old, String changed) {
        String body = "{\"old\": \"%s\", \"new\": \"%s\"}".formatted(old, changed);
        return send(HttpMethod.PUT, "/api/users/" + name + "/password", body, token);
    }

    private MvcTestResult terms(String token) {
        return send(HttpMethod.GET, "/api/terms", "", token);
    }

    @Test
    void letsAUserInWhoHasChangedThePassword() {
        String once = add("first", "[\"ANALYST\"]");
        MvcTestResult login = login("first", once);
        assertThat(json(login).at("/user/mustChangePassword").booleanValue()).isTrue();
        String token = token(login);
        error(terms(token), 403).isEqualTo("access.password.change");
        error(send(HttpMethod.PUT, "/api/users/test/password", "{}", token), 403)
                .isEqualTo("access.password.change");
        assertThat(changePassword("first", token, once, PASSWORD)).hasStatus(204);
        assertThat(terms(token)).hasStatusOk();
        error(login("first", once), 401).isEqualTo("access.login.wrong");
        assertThat(login("first", PASSWORD)).hasStatusOk();
    }

    @Test
    void asksForAGoodNewPassword() {
        String once = add("simple", "[\"ANALYST\"]");
        String token = token(login("simple", once));
        error(changePassword("simple", token, "wrong", PASSWORD), 422).isEqualTo("access.password.old");
        error(changePassword("simple", token, once, once), 422).isEqualTo("access.password.same");
        error(changePassword("simple", token, once, "elevenchars"), 422).isEqualTo("access.password.short");
        error(changePassword("simple", token, once, "密".repeat(25)), 422).isEqualTo("access.password.long");
        error(changePassword("simple", token, once, "ab".repeat(9)), 422).isEqualTo("access.password.simple");
        error(changePassword("simple", token, once, "it is simple indeed"), 422).isEqualTo("access.password.simple");
        error(send(HttpMethod.PUT, "/api/users/simple/password", "{\"new\": 7}", token), 422)
                .isEqualTo("access.member.missing");
    }

    @Test
    void tellsAnUnknownUserAWrongPasswordAndALockAlike() {
        newUser("locked", "[\"ANALYST\"]");
        JsonNode unknown = json(login("nobody", PASSWORD));
        for (int i = 0; i < 5; i++) {
            assertThat(json(login("locked", "wrong"))).isEqualTo(unknown);
        }
        assertThat(json(login("locked", PASSWORD))).isEqualTo(unknown);
        assertThat(json(login("Bobby'; drop\\u0000", PASSWORD))).isEqualTo(unknown);
        clock.move(Duration.ofMinutes(15));
        assertThat(login("locked", PASSWORD)).hasStatusOk();
    }

    @Test
    void forgetsWrongPasswordsAfterARightOne() {
        newUser("careless", "[\"ANALYST\"]");
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(login("careless", "wrong")).hasStatus(401);
            }
            assertThat(login("careless", PASSWORD)).hasStatusOk();
        }
    }

    @Test
    void looksAtNoMoreOldPasswordsThanAtLogins() {
        String token = newUser("guessed", "[\"ANALYST\"]");
        for (int i = 0; i < 5; i++) {
            error(changePassword("guessed", token, "wrong", PASSWORD + "!"), 422)
                    .isEqualTo("access.password.old");
        }
        error(changePassword("guessed", token, PASSWORD, PASSWORD + "!"), 422).isEqualTo("access.password.old");
        assertThat(json(send(HttpMethod.GET, "/api/users", "", As.staff())).valueStream())
                .filteredOn(user -> user.path("name").stringValue().equals("guessed"))
                .allMatch(user -> user.path("locked").booleanValue())
                .hasSize(1);
    }

    @Test
    void endsASessionInTimeAndByLoggingOut() {
        String token = newUser("brief", "[\"ANALYST\"]");
        String other = token(login("brief", PASSWORD));
        assertThat(send(HttpMethod.DELETE, "/api/sessions/current", "", token)).hasStatus(204);
        error(terms(token), 401).isEqualTo("access.login");
        clock.move(Duration.ofHours(12).minusMillis(1));
        assertThat(terms(other)).hasStatusOk();
        clock.move(Duration.ofMillis(1));
        error(terms(other), 401).isEqualTo("access.login");
    }

    @Test
    void endsAllOtherSessionsWithANewPassword() {
        String token = newUser("twice", "[\"ANALYST\"]");
        String other = token(login("twice", PASSWORD));
        assertThat(changePassword("twice", token, PASSWORD, PASSWORD + "!")).hasStatus(204);
        assertThat(terms(token)).hasStatusOk();
        assertThat(terms(other)).hasStatus(401);
        MvcTestResult reset = send(HttpMethod.PUT, "/api/users/twice/password", "{}", As.staff());
        assertThat(terms(token)).hasStatus(401);
        String once = json(reset).path("password").stringValue();
        assertThat(json(login("twice", once)).at("/user/mustChangePassword").booleanValue())
                .isTrue();
    }

    @Test
    void keepsADisabledUserOutAtOnce() {
        String token = newUser("leaver", "[\"ANALYST\"]");
        String disabled = "{\"roles\": [\"ANALYST\"], \"disabled\": true}";
        assertThat(send(HttpMethod.PUT, "/api/users/leaver", disabled, As.staff()))
                .hasStatusOk();
        assertThat(terms(token)).hasStatus(401);
        error(login("leaver", PASSWORD), 401).isEqualTo("access.login.wrong");
        assertThat(send(HttpMethod.PUT, "/api/users/leaver", "{\"roles\": [\"AUDITOR\"]}", As.staff()))
                .hasStatusOk();
        error(login("leaver", PASSWORD), 401)
                .as("who says nothing of it leaves it as it is")
                .isEqualTo("access.login.wrong");
        String enabled = "{\"roles\": [\"AUDITOR\"], \"disabled\": false}";
        assertThat(send(HttpMethod.PUT, "/api/users/leaver", enabled, As.staff()))
                .hasStatusOk();
        assertThat(terms(token)).hasStatus(401);
        assertThat(login("leaver", PASSWORD)).hasStatusOk();
        assertThat(database.sql("select details from audit_entry where subject = 'leaver' and action = 'user.change'"
                                + " order by number")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "{\"disabled\":\"true\",\"roles\":\"ANALYST\"}",
                        "{\"disabled\":\"true\",\"roles\":\"AUDITOR\"}",
                        "{\"disabled\":\"false\",\"roles\":\"AUDITOR\"}");
    }

    private MvcTestResult changeAdmin(String name, boolean disabled) {
        String body = "{\"roles\": [\"ADMIN\"], \"disabled\": %s}".formatted(disabled);
        return send(HttpMethod.PUT, "/api/users/" + name, body, As.staff());
    }

    /** Each would find the other still there, if neither waited. */
    @Test
    void keepsAnAdministratorWhenTwoAreDisabledAtOnce() throws Exception {
        add("second", "[\"ADMIN\"]");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Integer>> answers = two.invokeAll(Stream.of("admin", "second")
                        .map(name -> (Callable<Integer>) () -> {
                            start.await();
                            return changeAdmin(name, true).getResponse().getStatus();
                        })
                        .toList());
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
                assertThat(changeAdmin("admin", false)).hasStatusOk();
                assertThat(changeAdmin("second", false)).hasStatusOk();
            }
        } finally {
            two.shutdown();
            changeAdmin("admin", false);
            changeAdmin("second", true);
        }
    }

    @Test
    void forgetsAPasswordForOneTimeAfter72Hours() {
        String once = add("late", "[\"ANALYST\"]");
        clock.move(Duration.ofDays(3).minusMillis(1));
        String token = token(login("late", once));
        assertThat(login("late", once)).as("who has lost the token can go on").hasStatusOk();
        clock.move(Duration.ofMillis(1));
        error(login("late", once), 401).isEqualTo("access.login.wrong");
        error(changePassword("late", token, once, PASSWORD), 422).isEqualTo("access.password.old");
        MvcTestResult reset = send(HttpMethod.PUT, "/api/users/late/password", "{}", As.staff());
        String another = json(reset).path("password").stringValue();
        assertThat(changePassword("late", token(login("late", another)), another, PASSWORD))
                .hasStatus(204);
        clock.move(Duration.ofDays(3));
        assertThat(login("late", PASSWORD)).as("one's own").hasStatusOk();
    }

    @Test
    void givesOtherRolesFromTheNextRequestOn() {
        String token = newUser("mover", "[\"ANALYST\"]");
        error(send(HttpMethod.GET, "/api/audit", "", token), 403).isEqualTo("access.denied");
        assertThat(send(HttpMethod.PUT, "/api/users/mover", "{\"roles\": [\"AUDITOR\"]}", As.staff()))
                .hasStatusOk();
        assertThat(send(HttpMethod.GET, "/api/audit", "", token)).hasStatusOk();
    }

    @Test
    void refusesUsersThatCannotBe() {
        String users = "/api/users";
        error(send(HttpMethod.POST, users, "{\"name\":\"Lin\",\"roles\":[\"ADMIN\"]}", As.staff()), 422)
                .isEqualTo("access.user.name");
        error(send(HttpMethod.POST, users, "{\"name\":\"lin\",\"roles\":[\"ADMN\"]}", As.staff()), 422)
                .isEqualTo("access.role");
        error(send(HttpMethod.POST, users, "{\"name\":\"lin\",\"roles\":[]}", As.staff()), 422)
                .isEqualTo("access.roles.missing");
        error(send(HttpMethod.POST, users, "{\"name\":\"lin\",\"rolls\":[\"ADMIN\"]}", As.staff()), 422)
                .isEqualTo("access.roles.missing");
        error(send(HttpMethod.POST, users, "{\"name\":\"lin\",\"roles\":[\"EMPLOYEE\"]}", As.staff()), 422)
                .isEqualTo("access.employee.missing");
        error(
                        send(
                                HttpMethod.POST,
                                users,
                                "{\"name\":\"lin\",\"roles\":[\"ADMIN\"],\"employee\":\"1\"}",
                                As.staff()),
                        422)
                .isEqualTo("access.employee.unused");
        error(send(HttpMethod.POST, users, "{\"name\":\"admin\",\"roles\":[\"ADMIN\"]}", As.staff()), 409)
                .isEqualTo("access.user.exists");
        error(send(HttpMethod.PUT, users + "/admin", "{\"roles\":[\"ANALYST\"]}", As.staff()), 409)
                .isEqualTo("access.user.last");
        error(send(HttpMethod.PUT, users + "/ghost", "{\"roles\":[\"ANALYST\"]}", As.staff()), 404)
                .isEqualTo("access.user.unknown");
        error(send(HttpMethod.POST, users, "[]", As.staff()), 422).isEqualTo("access.member.missing");
    }

    @Test
    void tellsARefusalInTheReadersLanguage() {
        assertThat(http.get()
                        .uri("/api/terms")
                        .header("Accept-Language", "zh-CN")
                        .with(anonymous()))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"title": "未登录", "status": 401, "instance": "/api/terms",
                         "errors": [{"code": "access.login", "what": "尚未登录，或登录已结束。"}]}""");
        assertThat(http.get().uri("/api/audit").with(As.user("wu", Role.ANALYST)))
                .hasStatus(403)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"title": "Not allowed", "status": 403, "instance": "/api/audit",
                         "errors": [{"code": "access.denied", "what": "wu has no role that may do this."}]}""");
    }

    @Test
    void takesNoTokenThatItHasNotGiven() {
        for (String token : List.of("x", "0".repeat(43), "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.", "a b", "!")) {
            error(terms(token), 401).isEqualTo("access.login");
        }
    }

    @Test
    void remembersWhatWasDoneAndNoSecret(CapturedOutput output) {
        String once = add("watched", "[\"PAYROLL\"]");
        String token = token(login("watched", once));
        assertThat(changePassword("watched", token, once, PASSWORD)).hasStatus(204);
        for (int i = 0; i < 5; i++) {
            assertThat(login("watched", "a wrong guess")).hasStatus(401);
        }
        assertThat(database.sql("select action, actor from audit_entry where subject = 'watched' order by number")
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly(
                        "user.add test", "session.open watched", "user.password watched", "user.lock anonymous");
        String kept =
                database.sql("select * from audit_entry").query().listOfRows().toString()
                        + database.sql("select * from laurel_user").query().listOfRows()
                        + database.sql("select * from laurel_session").query().listOfRows();
        assertThat(kept + output).contains("watched").doesNotContain(once, token, PASSWORD, "a wrong guess");
    }
}
