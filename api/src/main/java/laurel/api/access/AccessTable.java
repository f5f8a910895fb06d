package laurel.api.access;

import static laurel.api.access.Role.ADMIN;
import static laurel.api.access.Role.ANALYST;
import static laurel.api.access.Role.APPROVER;
import static laurel.api.access.Role.AUDITOR;
import static laurel.api.access.Role.EMPLOYEE;
import static laurel.api.access.Role.ENGINEER;
import static laurel.api.access.Role.PAYROLL;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may do what. The first row that matches a request decides; what no row names is open to nobody. */
@Component
public final class AccessTable implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String ANY = "GET POST PUT PATCH DELETE";
    private static final String WRITE = "POST PUT PATCH DELETE";

    /** Anybody but who is an employee only. */
    private static final Who STAFF = Who.of(ADMIN, ANALYST, ENGINEER, APPROVER, PAYROLL, AUDITOR);

    private static final Who EDITORS = Who.of(ANALYST, ENGINEER);
    private static final Who CALCULATING = Who.of(PAYROLL, ANALYST, ENGINEER, APPROVER);
    private static final Who REVIEWING = Who.of(ANALYST, ENGINEER, APPROVER, AUDITOR);
    private static final Who SEEING_CYCLES = Who.of(ANALYST, APPROVER, PAYROLL, AUDITOR);
    private static final Who PREPARING_CYCLES = Who.of(ANALYST, PAYROLL);
    private static final Who SEEING_PAYMENTS = Who.of(PAYROLL, AUDITOR, APPROVER);

    private static final List<Row> ROWS = List.of(
            row("GET", "/actuator/health/**", Who.EVERYBODY),
            row("GET", "/v3/api-docs/**", Who.EVERYBODY),
            row("POST", "/api/sessions", Who.EVERYBODY),
            row("DELETE", "/api/sessions/current", Who.LOGGED_IN),
            row("PUT", "/api/users/{name}/password", Who.SELF.or(Who.of(ADMIN))),
            row(ANY, "/api/users/**", Who.of(ADMIN)),
            row(ANY, "/actuator/**", Who.of(ADMIN)),
            row("GET", "/api/audit/**", Who.of(AUDITOR)),
            row(ANY, "/api/calculations/**", CALCULATING),
            row(ANY, "/api/checks/**", REVIEWING),
            row(ANY, "/api/comparisons/**", REVIEWING),
            row("GET", "/api/terms/**", STAFF),
            row("GET", "/api/awards/**", STAFF),
            // It tells what single persons would be paid.
            row("GET", "/api/policies/releases/{number}/comparison", REVIEWING),
            row("GET", "/api/policies/**", STAFF),
            row(WRITE, "/api/policies/releases/{number}/approval", Who.of(APPROVER)),
            row(WRITE, "/api/policies/releases/{number}/rejection", Who.of(APPROVER)),
            row(WRITE, "/api/policies/releases/{number}/rollback", Who.of(APPROVER)),
            row(WRITE, "/api/policies/releases/**", EDITORS),
            row("GET", "/api/cycles", SEEING_CYCLES.or(Who.of(EMPLOYEE))),
            row("GET", "/api/cycles/{period}/packages/{employee}", SEEING_CYCLES.or(Who.OWN)),
            row("GET", "/api/cycles/{period}/packages/{employee}/statement", SEEING_CYCLES.or(Who.OWN)),
            row("GET", "/api/cycles/{period}/payments/**", SEEING_PAYMENTS),
            row("GET", "/api/cycles/{period}/acknowledgements/**", SEEING_PAYMENTS),
            row("GET", "/api/cycles/{period}/balance", SEEING_PAYMENTS),
            row("GET", "/api/cycles/**", SEEING_CYCLES),
            row("POST", "/api/cycles", PREPARING_CYCLES),
            row(WRITE, "/api/cycles/{period}", PREPARING_CYCLES),
            row(WRITE, "/api/cycles/{period}/facts/**", PREPARING_CYCLES),
            row(WRITE, "/api/cycles/{period}/close/**", PREPARING_CYCLES),
            row(WRITE, "/api/cycles/{period}/reopening", PREPARING_CYCLES),
            row(WRITE, "/api/cycles/{period}/corrections/**", PREPARING_CYCLES),
            row(WRITE, "/api/cycles/{period}/runs/**", PREPARING_CYCLES),
            row(WRITE, "/api/cycles/{period}/approval/**", Who.of(APPROVER)),
            row(WRITE, "/api/cycles/{period}/release/**", Who.of(PAYROLL, APPROVER)),
            row(WRITE, "/api/cycles/{period}/payments/{payment}/decision", Who.of(APPROVER)),
            row(WRITE, "/api/cycles/{period}/payments/**", Who.of(PAYROLL)),
            row(WRITE, "/api/cycles/{period}/acknowledgements/**", Who.of(PAYROLL)));

    /** Of methods, where GET stands for HEAD as well, and a path whose variables {@code who} may need. */
    private record Row(Set<String> methods, PathPattern path, Who who) {}

    private static Row row(String methods, String path, Who who) {
        Set<String> all = new LinkedHashSet<>(Arrays.asList(methods.split(" ")));
        return new Row(all, PathPatternParser.defaultInstance.parse(path), who);
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> login, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return new AuthorizationDecision(admits(method, path(request), login.get()));
    }

    /** Whether who acts in this thread may make that request. */
    public boolean admits(String method, String path) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && admits(method, PathContainer.parsePath(path), login);
    }

    private static boolean admits(String method, PathContainer path, Authentication login) {
        for (Row row : ROWS) {
            PathMatchInfo match = row.methods().contains(method) ? row.path().matchAndExtract(path) : null;
            if (match != null) {
                return row.who().admits(login, match.getUriVariables());
            }
        }
        return false;
    }

    /** The methods by which somebody may ask for that path; none if no row names it. */
    List<String> methods(HttpServletRequest request) {
        PathContainer path = path(request);
        return ROWS.stream()
                .filter(row -> row.path().matches(path))
                .flatMap(row -> row.methods().stream())
                .distinct()
                .toList();
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }
}
