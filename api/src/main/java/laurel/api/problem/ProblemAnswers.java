package laurel.api.problem;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The answers to what goes wrong. Spring's own exceptions are told by the texts in {@code messages.properties}. */
@RestControllerAdvice
final class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final MessageSource texts;

    ProblemAnswers(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail answer(InputRefused refused, Locale locale) {
        List<ToldProblem> errors = ToldProblem.of(refused.problems(), Language.of(locale));
        ProblemDetail answer = answer(refused.status(), locale, errors.size());
        answer.setProperty("errors", errors);
        return answer;
    }

    /** A bean that guards itself; what may not even be asked for never comes here. */
    @ExceptionHandler
    ProblemDetail answer(AccessDeniedException denied, Locale locale, @Nullable Principal user) {
        String name = user == null ? "-" : user.getName();
        return answer(InputRefused.because(HttpStatus.FORBIDDEN, "access.denied", name), locale);
    }

    /** What is sent cannot be taken apart; how large it may be is told by Spring's own text. */
    @ExceptionHandler
    ProblemDetail answer(MultipartException unreadable, Locale locale) {
        return answer(InputRefused.because(HttpStatus.BAD_REQUEST, "upload.parts"), locale);
    }

    /** The cause stays in the log: it says nothing to a client that the client could act on. */
    @ExceptionHandler
    ProblemDetail answer(RuntimeException unforeseen, Locale locale) {
        LOG.error("A request failed", unforeseen);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, locale, 1);
    }

    private ProblemDetail answer(HttpStatus status, Locale locale, int count) {
        ProblemDetail answer = ProblemDetail.forStatus(status);
        answer.setTitle(texts.getMessage("title." + status.value(), null, locale));
        answer.setDetail(texts.getMessage("detail." + status.value(), new Object[] {count}, locale));
        return answer;
    }
}
