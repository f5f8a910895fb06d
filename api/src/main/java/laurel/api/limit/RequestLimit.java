package laurel.api.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import laurel.api.problem.FilterRefusals;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets each caller ask only so often and so much: whoever is logged in by name, others by address. Logins have a limit of
 * their own, by address, since a password can be tried on many names.
 */
@Component
@Order(0)
final class RequestLimit extends OncePerRequestFilter {

    private static final PathPattern HEALTH = PathPatternParser.defaultInstance.parse("/actuator/health/**");
    private static final PathPattern SESSIONS = PathPatternParser.defaultInstance.parse("/api/sessions");

    private final Buckets requests;
    private final Buckets logins;
    private final LimitSettings settings;
    private final LongBodies longBodies;
    private final FilterRefusals refusals;

    RequestLimit(LimitSettings settings, Clock clock, LongBodies longBodies, FilterRefusals refusals) {
        this.requests = new Buckets(settings.requestsPerSecond(), settings.burst(), settings.mostCallers(), clock);
        this.logins = new Buckets(settings.loginsPerSecond(), settings.loginBurst(), settings.mostCallers(), clock);
        this.settings = settings;
        this.longBodies = longBodies;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Asked as controllers ask: one character can be written in several ways.
        return HEALTH.matches(path(request));
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        InputRefused often = tooOften(request);
        if (often != null) {
            refusals.answer(request, response, often);
            return;
        }
        long most = settings.mostBytes().toBytes();
        if (longBodies.isTaken(request)) {
            chain.doFilter(request, response);
        } else if (LongBodies.isInParts(request)) {
            // Whoever looked at a single parameter would have all of it put on the disk.
            refusals.answer(
                    request, response, InputRefused.because(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "upload.unasked"));
        } else if (request.getContentLengthLong() > most) {
            refusals.answer(
                    request,
                    response,
                    InputRefused.because(HttpStatus.CONTENT_TOO_LARGE, "request.large", Long.toString(most)));
        } else {
            // A body that is sent in chunks does not say beforehand how large it is.
            chain.doFilter(request.getContentLengthLong() < 0 ? new BoundedRequest(request, most) : request, response);
        }
    }

    private @Nullable InputRefused tooOften(HttpServletRequest request) {
        Duration wait = requests.take(caller(request));
        if (!wait.isZero()) {
            return tooOften("limit.requests", settings.requestsPerSecond(), wait);
        }
        if (request.getMethod().equals("POST") && SESSIONS.matches(path(request))) {
            wait = logins.take(request.getRemoteAddr());
        }
        return wait.isZero() ? null : tooOften("limit.logins", settings.loginsPerSecond(), wait);
    }

    private static InputRefused tooOften(String code, int perSecond, Duration wait) {
        return InputRefused.because(HttpStatus.TOO_MANY_REQUESTS, code, Integer.toString(perSecond))
                .retryAfter(wait);
    }

    private static String caller(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "address " + request.getRemoteAddr() : "name " + principal.getName();
    }
}
