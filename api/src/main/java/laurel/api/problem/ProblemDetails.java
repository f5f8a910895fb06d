package laurel.api.problem;

import java.util.List;
import java.util.Locale;
import laurel.problem.Language;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Problem details in a reader's language, for those who have to write one into an answer themselves. */
@Component
public final class ProblemDetails {

    private final MessageSource texts;

    ProblemDetails(MessageSource texts) {
        this.texts = texts;
    }

    /** What is wrong with a request, or with a part of one. */
    public ProblemDetail of(InputRefused refused, Locale locale) {
        List<ToldProblem> errors = ToldProblem.of(refused.problems(), Language.of(locale));
        ProblemDetail answer = of(refused.status(), locale, errors.size());
        answer.setProperty("errors", errors);
        return answer;
    }

    /** Something that is not the request's fault; the log says more. */
    public ProblemDetail ofFailure(Locale locale) {
        return ofStatus(HttpStatus.INTERNAL_SERVER_ERROR.value(), locale);
    }

    /** An error of which only the status is known. */
    ProblemDetail ofStatus(int status, Locale locale) {
        ProblemDetail answer = ProblemDetail.forStatus(status);
        answer.setTitle(texts.getMessage("title." + status, null, answer.getTitle(), locale));
        answer.setDetail(
                texts.getMessage("other." + status, null, texts.getMessage("other", null, null, locale), locale));
        return answer;
    }

    private ProblemDetail of(HttpStatus status, Locale locale, int count) {
        ProblemDetail answer = ProblemDetail.forStatus(status);
        answer.setTitle(texts.getMessage("title." + status.value(), null, locale));
        answer.setDetail(texts.getMessage("detail." + status.value(), new Object[] {count}, locale));
        return answer;
    }
}
