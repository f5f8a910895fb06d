package laurel.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import laurel.api.problem.InputRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The answers to requests that are not let through to any controller: problem details like all others. */
@Component
@OverHttp
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final HandlerExceptionResolver answers;
    private final LocaleResolver locales;
    private final AccessTable table;

    Refusals(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers,
            LocaleResolver locales,
            AccessTable table) {
        this.answers = answers;
        this.locales = locales;
        this.table = table;
    }

    /** Nobody is logged in, or it cannot be found out who is. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        if (why instanceof AuthenticationServiceException) {
            LOG.error("A login cannot be checked: {}", String.valueOf(why.getMessage()));
            answer(request, response, InputRefused.because(HttpStatus.SERVICE_UNAVAILABLE, "access.unchecked"));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answer(request, response, InputRefused.because(HttpStatus.UNAUTHORIZED, "access.login"));
        }
    }

    /** Who is logged in may not do it, or nobody may, since there is no such thing. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        List<String> methods = table.methods(request);
        String method = request.getMethod();
        if (methods.isEmpty()) {
            String path = request.getRequestURI();
            answer(request, response, new NoResourceFoundException(HttpMethod.valueOf(method), path, path));
        } else if (!methods.contains(method.equals("HEAD") ? "GET" : method)) {
            answer(request, response, new HttpRequestMethodNotSupportedException(method, methods));
        } else {
            boolean mustChange = Person.acting().filter(Person::mustChange).isPresent();
            String code = mustChange ? "access.password.change" : "access.denied";
            answer(request, response, InputRefused.because(HttpStatus.FORBIDDEN, code, Actor.name()));
        }
    }

    /** The path or a header could mean one thing to Spring Security and another to a controller. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why) {
        answer(request, response, InputRefused.because(HttpStatus.BAD_REQUEST, "access.unclear"));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception why) {
        // No servlet has seen the request yet, and so it would be told in the machine's language.
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        if (answers.resolveException(request, response, null, why) == null) {
            throw new IllegalStateException(why);
        }
    }
}
