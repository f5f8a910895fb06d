package laurel.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Answers what a filter refuses, or fails at, as if a controller had. */
@Component
public final class FilterRefusals {

    private final HandlerExceptionResolver answers;
    private final LocaleResolver locales;

    FilterRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers, LocaleResolver locales) {
        this.answers = answers;
        this.locales = locales;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException refused) {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        if (answers.resolveException(request, response, null, refused) == null) {
            throw refused;
        }
    }
}
