package laurel.api.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import laurel.api.database.Failures;
import laurel.api.idempotency.AnsweredRequests.Head;
import laurel.api.problem.BoundedBody;
import laurel.api.problem.FilterRefusals;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Handles a write with an {@code Idempotency-Key} once: sent again by the same caller, it is answered byte by byte as it was
 * the first time.
 *
 * <p>The same request is one with the same method, path, query and body; of a multipart body the parts count, not what
 * stands between them. Answers of 500 and above are not kept: the key is free again.
 */
@Component
@Order(10)
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern USABLE = Pattern.compile("[!-~]{1,200}");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final AnsweredRequests requests;
    private final IdempotencySettings settings;
    private final FilterRefusals refusals;

    IdempotencyFilter(AnsweredRequests requests, IdempotencySettings settings, FilterRefusals refusals) {
        this.requests = requests;
        this.settings = settings;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Which path it is has to be asked as controllers ask: one character can be written in several ways.
        PathContainer path = path(request);
        return request.getHeader(KEY) == null
                || READS.contains(request.getMethod())
                || !API.matches(path)
                || settings.isExempt(path);
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            reply(request, response, chain).send();
        } catch (InputRefused | DataAccessException | TransactionException refused) {
            refusals.answer(request, response, refused);
        } catch (IOException failed) {
            if (response.isCommitted() || !Failures.isDiskFull(failed)) {
                throw failed;
            }
            // Such as that of the folder into which the body is spooled.
            refusals.answer(request, response, new UncheckedIOException(failed));
        }
    }

    /** The answer, sent when nothing of the request is left here. */
    private interface Reply {
        void send() throws ServletException, IOException;
    }

    private Reply reply(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request);
        if (StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
            String digest = digestOfParts(request);
            return digest == null
                    ? () -> chain.doFilter(request, response)
                    : once(id, digest, request, response, chain);
        }
        long most = settings.mostRequestBytes().toBytes();
        try (SpooledBody body = SpooledBody.of(new BoundedBody(request.getInputStream(), most));
                InputStream bytes = body.open()) {
            String digest = head(request).add(bytes).hex();
            return once(id, digest, new SpooledRequest(request, body), response, chain);
        }
    }

    private static String id(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders(KEY));
        String key = String.join(", ", keys);
        if (keys.size() != 1 || !USABLE.matcher(key).matches()) {
            throw InputRefused.because(HttpStatus.BAD_REQUEST, "idempotency.key");
        }
        Principal principal = request.getUserPrincipal();
        return new Digests()
                .add(principal == null ? "" : principal.getName())
                .add(key)
                .hex();
    }

    private static Digests head(HttpServletRequest request) {
        return new Digests()
                .add(request.getMethod())
                .add(request.getRequestURI())
                .add(request.getQueryString());
    }

    /** Null if they cannot be read: then the handler cannot read them either, and says why. */
    private static @Nullable String digestOfParts(HttpServletRequest request) {
        try {
            Digests digest = head(request);
            for (Part part : request.getParts()) {
                digest.add(part.getName()).add(part.getSubmittedFileName()).add(part.getContentType());
                try (InputStream bytes = part.getInputStream()) {
                    digest.add(bytes);
                }
            }
            return digest.hex();
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return null;
        }
    }

    private Reply once(
            String id, String digest, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Head> before = requests.begin(id, digest);
        if (before.isPresent()) {
            return () -> replay(id, before.get(), response);
        }
        AnswerToKeep answer = new AnswerToKeep(response);
        boolean isFinal = false;
        try {
            chain.doFilter(request, answer);
            if (request.isAsyncStarted()) {
                throw new IllegalStateException(
                        request.getRequestURI() + " answers later than it can be kept.\nMaybe its"
                                + " handler should write the answer itself, or be exempt from " + KEY + ".");
            }
            isFinal = answer.isFinal();
        } finally {
            settle(id, isFinal ? answer : null);
        }
        return answer::copyBodyToResponse;
    }

    /** A database that fails here does not take the answer from the client: what was done is done. */
    private void settle(String id, @Nullable AnswerToKeep answer) {
        try {
            if (answer == null) {
                requests.free(id);
            } else {
                requests.keep(id, new Head(answer.getStatus(), answer.keptHeaders()), answer.getContentAsByteArray());
            }
        } catch (DataAccessException | TransactionException failed) {
            LOG.error("What came of a request with a key could not be kept", failed);
        } finally {
            requests.left(id);
        }
    }

    private void replay(String id, Head head, HttpServletResponse response) throws IOException {
        response.setStatus(head.status());
        head.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        requests.write(id, response.getOutputStream());
    }
}
