package laurel.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands failures that nobody could answer, such as one in the midst of an answer, on to the server without what they say: it
 * breaks the answer off, and writes what they say into the log, where no names should be.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NamelessFailures extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(NamelessFailures.class);

    @Override
    @SuppressWarnings("UnusedException")
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            LOG.error("An answer could not be given, or not to its end", failed);
            throw new ServletException("An answer was broken off.\nMaybe the log says why in the lines before.");
        }
    }
}
