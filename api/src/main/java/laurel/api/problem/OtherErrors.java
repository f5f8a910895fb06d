package laurel.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answer to errors that arise before or after any controller, of which only the status is known. */
@Hidden
@RestController
final class OtherErrors implements ErrorController {

    private final ProblemDetails details;

    OtherErrors(ProblemDetails details) {
        this.details = details;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ProblemDetail answer(HttpServletRequest request, Locale locale) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return details.ofStatus(status instanceof Integer code ? code : HttpStatus.NOT_FOUND.value(), locale);
    }
}
