package laurel.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import laurel.api.database.Failures;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
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
        return answer(
                lacking(unreadable).orElseGet(() -> InputRefused.because(HttpStatus.BAD_REQUEST, "upload.parts")),
                locale);
    }

    /** What Spring says of JSON says neither what is wrong nor where. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof JacksonException wrong && !(wrong instanceof JacksonIOException)) {
            InputRefused refused = WrongJson.refused(wrong);
            return ResponseEntity.status(refused.status()).body(details.of(refused, LocaleContextHolder.getLocale()));
        }
        return super.handleHttpMessageNotReadable(unreadable, headers, status, request);
    }

    /** The body ended before its time, or is not cut into chunks as HTTP asks. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(JacksonIOException brokenOff, Locale locale) {
        return answer(
                lacking(brokenOff).orElseGet(() -> InputRefused.because(HttpStatus.BAD_REQUEST, "request.broken-off")),
                locale);
    }

    /** A character in the query is encoded as none is. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(InvalidParameterException unreadable, Locale locale) {
        return ResponseEntity.badRequest().body(details.ofStatus(HttpStatus.BAD_REQUEST.value(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(RuntimeException unforeseen, HttpServletResponse response, Locale locale) {
        if (response.isCommitted()) {
            // A problem behind what is sent already would look like the answer's end: the server breaks it off instead.
            throw unforeseen;
        }
        return unforeseen(unforeseen, locale);
    }

    /** Of files, or of a client that has gone, to whom nothing can be told. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(IOException failed, HttpServletResponse response, Locale locale)
            throws IOException {
        if (response.isCommitted() || DisconnectedClientHelper.isClientDisconnectedException(failed)) {
            throw failed;
        }
        return unforeseen(failed, locale);
    }

    /** The cause stays in the log: it says nothing to a client that the client could act on. */
    private ResponseEntity<ProblemDetail> unforeseen(Exception failed, Locale locale) {
        return lacking(failed).map(refused -> answer(refused, locale)).orElseGet(() -> {
            LOG.error("A request failed", failed);
            return ResponseEntity.internalServerError().body(details.ofFailure(locale));
        });
    }

    /** Why the same request may well work later, if something that Laurel needs is the cause. */
    private static Optional<InputRefused> lacking(Exception failed) {
        if (Failures.isDatabaseGone(failed)) {
            LOG.warn("A request was refused, for the database does not answer");
            return Optional.of(InputRefused.because(HttpStatus.SERVICE_UNAVAILABLE, "database.gone")
                    .retryAfter(Duration.ofSeconds(10)));
        }
        if (Failures.isDiskFull(failed)) {
            LOG.error("A request was refused, for a disk is full");
            return Optional.of(InputRefused.because(HttpStatus.SERVICE_UNAVAILABLE, "disk.full"));
        }
        if (Failures.isBusy(failed)) {
            LOG.warn("A request was refused, for others kept the database busy");
            return Optional.of(InputRefused.because(HttpStatus.SERVICE_UNAVAILABLE, "database.busy")
                    .retryAfter(Duration.ofSeconds(1)));
        }
        return Optional.empty();
    }
}
