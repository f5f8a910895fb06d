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
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets each caller ask only so often and so much: whoever is logged in by name, others by address. */
@Component
@Order(0)
final class RequestLimit extends OncePerRequestFilter {

    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");

    private final Buckets buckets;
    private final LimitSettings settings;
    private final FilterRefusals refusals;

    RequestLimit(LimitSettings settings, Clock clock, FilterRefusals refusals) {
        this.buckets = new Buckets(settings, clock);
        this.settings = settings;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Asked as controllers ask: one character can be written in several ways.
        return !API.matches(ServletRequestPathUtils.parse(request).pathWithinApplication());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = buckets.take(caller(request));
        if (!wait.isZero()) {
            refusals.answer(
                    request,
                    response,
                    InputRefused.because(
                                    HttpStatus.TOO_MANY_REQUESTS,
                                    "limit.requests",
                                    Integer.toString(settings.requestsPerSecond()))
                            .retryAfter(wait));
            return;
        }
        long most = settings.mostBytes().toBytes();
        if (!isBounded(request)) {
            chain.doFilter(request, response);
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

    private static String caller(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "address " + request.getRemoteAddr() : "name " + principal.getName();
    }

    private static boolean isBounded(HttpServletRequest request) {
        String type = String.valueOf(request.getContentType());
        return !type.startsWith("multipart/") && !type.startsWith("application/x-ndjson");
    }
}
