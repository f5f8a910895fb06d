package laurel.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who is let through to what, role by role. What becomes of the request there is none of its business. */
@ServiceTest
class AccessTableTest {

    /** All other roles are refused. */
    private static final String EXPECTED = """
            POST   /api/calculations                        PAYROLL ANALYST ENGINEER APPROVER
            POST   /api/checks                              ANALYST ENGINEER APPROVER AUDITOR
            POST   /api/comparisons                         ANALYST ENGINEER APPROVER AUDITOR
            GET    /api/terms                               ADMIN ANALYST ENGINEER APPROVER PAYROLL AUDITOR
            HEAD   /api/terms                               ADMIN ANALYST ENGINEER APPROVER PAYROLL AUDITOR
            GET    /api/awards                              ADMIN ANALYST ENGINEER APPROVER PAYROLL AUDITOR
            GET    /api/policies/current                    ADMIN ANALYST ENGINEER APPROVER PAYROLL AUDITOR
            GET    /api/policies/current/drl                ADMIN ANALYST ENGINEER APPROVER PAYROLL AUDITOR
            GET    /api/policies/releases                   ADMIN ANALYST ENGINEER APPROVER PAYROLL AUDITOR
            POST   /api/policies/releases                   ANALYST ENGINEER
            POST   /api/policies/releases/7/submission      ANALYST ENGINEER
            POST   /api/policies/releases/7/approval        APPROVER
            POST   /api/policies/releases/7/rejection       APPROVER
            POST   /api/policies/releases/7/rollback        APPROVER
            GET    /api/policies/releases/7                 ADMIN ANALYST ENGINEER APPROVER PAYROLL AUDITOR
            GET    /api/policies/releases/7/book            ADMIN ANALYST ENGINEER APPROVER PAYROLL AUDITOR
            GET    /api/policies/releases/7/comparison      ANALYST ENGINEER APPROVER AUDITOR
            DELETE /api/policies/releases/7                 ANALYST ENGINEER
            GET    /api/cycles                              ANALYST APPROVER PAYROLL AUDITOR EMPLOYEE
            GET    /api/cycles/2025                         ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/packages                ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/packages/E1             ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/packages/E1/statement   ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/facts                   ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/corrections             ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/runs                    ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/runs/1                  ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/runs/1/facts            ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/runs/1/rejects          ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/runs/1/progress         ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/controls                ANALYST APPROVER PAYROLL AUDITOR
            GET    /api/cycles/2025/payments                PAYROLL AUDITOR APPROVER
            GET    /api/cycles/2025/payments/7.csv          PAYROLL AUDITOR APPROVER
            GET    /api/cycles/2025/acknowledgements        PAYROLL AUDITOR APPROVER
            GET    /api/cycles/2025/balance                 PAYROLL AUDITOR APPROVER
            POST   /api/cycles                              ANALYST PAYROLL
            PUT    /api/cycles/2025                         ANALYST PAYROLL
            POST   /api/cycles/2025/facts                   ANALYST PAYROLL
            DELETE /api/cycles/2025/facts/metrics.csv       ANALYST PAYROLL
            POST   /api/cycles/2025/close                   ANALYST PAYROLL
            POST   /api/cycles/2025/reopening               ANALYST PAYROLL
            POST   /api/cycles/2025/corrections             ANALYST PAYROLL
            POST   /api/cycles/2025/corrections/resumption  ANALYST PAYROLL
            DELETE /api/cycles/2025/runs/1                  ANALYST PAYROLL
            POST   /api/cycles/2025/approval                APPROVER
            POST   /api/cycles/2025/release                 PAYROLL APPROVER
            POST   /api/cycles/2025/payments                PAYROLL
            POST   /api/cycles/2025/payments/7/decision     APPROVER
            POST   /api/cycles/2025/acknowledgements        PAYROLL
            GET    /api/audit                               AUDITOR
            GET    /api/audit/proof                         AUDITOR
            GET    /api/users                               ADMIN
            POST   /api/users                               ADMIN
            PUT    /api/users/lin                           ADMIN
            PUT    /api/users/lin/password                  ADMIN
            PUT    /api/users/somebody/password             ADMIN ANALYST ENGINEER APPROVER PAYROLL EMPLOYEE AUDITOR
            DELETE /api/sessions/current                    ADMIN ANALYST ENGINEER APPROVER PAYROLL EMPLOYEE AUDITOR
            GET    /actuator                                ADMIN
            GET    /actuator/metrics                        ADMIN
            GET    /actuator/prometheus                     ADMIN
            """;

    @Autowired
    MockMvcTester http;

    static Stream<Arguments> rows() {
        return EXPECTED.lines().map(line -> line.split(" +")).map(words -> {
            List<String> roles = Arrays.asList(words).subList(2, words.length);
            return Arguments.of(words[0], words[1], Set.copyOf(roles));
        });
    }

    static Stream<Arguments> rowsAndRoles() {
        return rows().flatMap(row ->
                Stream.of(Role.values()).map(role -> Arguments.of(row.get()[0], row.get()[1], role, row.get()[2])));
    }

    private int status(String method, String path, RequestPostProcessor who) {
        return http.method(HttpMethod.valueOf(method))
                .uri(path)
                .with(who)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @ParameterizedTest
    @MethodSource("rowsAndRoles")
    void letsThroughWhoMay(String method, String path, Role role, Set<String> allowed) {
        int status = status(method, path, As.user("somebody", role));
        if (allowed.contains(role.name())) {
            assertThat(status).isNotIn(401, 403, 500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void asksForALogin(String method, String path, Set<String> allowed) {
        assertThat(status(method, path, anonymous())).isEqualTo(401);
    }

    @Test
    void isOpenWhereNobodyCanHaveLoggedIn() {
        assertThat(status("POST", "/api/sessions", anonymous())).isEqualTo(415);
        assertThat(status("GET", "/v3/api-docs", anonymous())).isEqualTo(200);
        assertThat(status("GET", "/actuator/health", anonymous())).isNotIn(401, 403);
    }

    @Test
    void showsAnEmployeeTheOwnPackageOnly() {
        for (String rest : List.of("", "/statement")) {
            String own = "/api/cycles/2025/packages/E 1" + rest;
            assertThat(status("GET", own, As.employee("E 1"))).isEqualTo(404);
            assertThat(status("GET", own, As.employee("E1"))).isEqualTo(403);
            assertThat(status("GET", own, As.employee("e 1"))).isEqualTo(403);
        }
        assertThat(status("GET", "/api/cycles/2025/packages/E1/reasons", As.employee("E1")))
                .isEqualTo(403);
        assertThat(status("DELETE", "/api/cycles/2025/packages/E1", As.employee("E1")))
                .isEqualTo(405);
    }

    @Test
    void findsNothingWhereNoRowIs() {
        assertThat(status("GET", "/api/nothing", As.staff())).isEqualTo(404);
        assertThat(status("GET", "/error", As.staff())).isEqualTo(404);
        assertThat(status("GET", "/api/nothing", anonymous())).isEqualTo(401);
        assertThat(status("POST", "/api/terms", As.staff())).isEqualTo(405);
    }

    /** Whoever adds an endpoint is reminded to say who may use it: without a row nobody may. */
    @Test
    void hasARowForEveryEndpoint(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getName().startsWith("laurel.")
                    || mapping.getPatternValues().contains("/error")) {
                return;
            }
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            assertThat(methods).as(mapping.toString()).isNotEmpty();
            for (String path : mapping.getPatternValues()) {
                String example = path.replaceAll("\\{[^}]*}", "2025");
                int expected = switch (path) {
                    case "/api/sessions" -> 415;
                    case "/api/sessions/current" -> 204;
                    case "/v3/api-docs" -> 200;
                    // springdoc would tell it as YAML too.
                    case "/v3/api-docs.yaml" -> 404;
                    default -> 403;
                };
                methods.forEach(verb -> assertThat(status(verb.name(), example, As.user("nobody")))
                        .as("%s %s", verb, path)
                        .isEqualTo(expected));
            }
        });
    }

    @Test
    void refusesAPathThatCanBeReadInTwoWays() {
        assertThat(http.get().uri("/api/terms;x=y").header("Accept-Language", "zh"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].code")
                .isEqualTo("access.unclear");
    }
}
