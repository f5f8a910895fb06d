package laurel.api.problem;

import java.security.Principal;
import java.time.Duration;
import java.util.Locale;
import laurel.api.database.Failures;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.JacksonIOException;

/** The answers to what goes wrong. Spring's own exceptions are told by the texts in {@code messages.properties}. */
@RestControllerAdvice
final class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final ProblemDetails details;

    ProblemAnswers(ProblemDetails details) {
        this.details = details;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(InputRefused refused, Locale locale) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.status());
        Duration wait = refused.waitingTime();
        if (wait != null) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(wait.plusNanos(999_999_999).toSeconds()));
        }
        return answer.body(details.of(refused, locale));
    }

    /** A bean that guards itself; what may not even be asked for never comes here. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(AccessDeniedException denied, Locale locale, @Nullable Principal user) {
        String name = user == null ? "-" : user.getName();
        return answer(InputRefused.because(HttpStatus.FORBIDDEN, "access.denied", name), locale);
    }

    /** What is sent cannot be taken apart; how large it may be is told by Spring's own text. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(MultipartException unreadable, Locale locale) {
        return answer(InputRefused.because(HttpStatus.BAD_REQUEST, "upload.parts"), locale);
    }

    /** The body ended before its time, or is not cut into chunks as HTTP asks. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(JacksonIOException brokenOff, Locale locale) {
        return answer(InputRefused.because(HttpStatus.BAD_REQUEST, "request.broken-off"), locale);
    }

    /** A character in the query is encoded as none is. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(InvalidParameterException unreadable, Locale locale) {
        return ResponseEntity.badRequest().body(details.ofStatus(HttpStatus.BAD_REQUEST.value(), locale));
    }

    /** The cause stays in the log: it says nothing to a client that the client could act on. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(RuntimeException unforeseen, Locale locale) {
        if (Failures.isDatabaseGone(unforeseen)) {
            LOG.warn("A request was refused, for the database does not answer");
            return answer(
                    InputRefused.because(HttpStatus.SERVICE_UNAVAILABLE, "database.gone")
                            .retryAfter(Duration.ofSeconds(10)),
                    locale);
        }
        if (Failures.isDiskFull(unforeseen)) {
            LOG.error("A request was refused, for a disk is full");
            return answer(InputRefused.because(HttpStatus.SERVICE_UNAVAILABLE, "disk.full"), locale);
        }
        LOG.error("A request failed", unforeseen);
        return ResponseEntity.internalServerError().body(details.ofFailure(locale));
    }
}
