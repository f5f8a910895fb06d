package laurel.api.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import laurel.api.problem.FilterRefusals;
import laurel.api.problem.InputRefused;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address only so often bring a token that is none; for then no token of that address is looked at, which costs a
 * look into the database. It comes before anybody knows who asks, and so before {@link RequestLimit}.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
final class RefusedLogins extends OncePerRequestFilter {

    private final Buckets refused;
    private final LimitSettings settings;
    private final FilterRefusals refusals;

    RefusedLogins(LimitSettings settings, Clock clock, FilterRefusals refusals) {
        this.refused = new Buckets(settings.requestsPerSecond(), settings.burst(), settings.mostCallers(), clock);
        this.settings = settings;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        Duration wait = refused.untilNext(address);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
                refused.take(address);
            }
        } else {
            InputRefused why = InputRefused.because(
                    HttpStatus.TOO_MANY_REQUESTS, "limit.requests", Integer.toString(settings.requestsPerSecond()));
            refusals.answer(request, response, why.retryAfter(wait));
        }
    }
}
