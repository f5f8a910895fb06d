package laurel.api.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import laurel.problem.Nearest;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters, of the query or of a form, that the endpoint does not know: one that is mistyped would be as if it had
 * not been said. It knows those of {@link RequestParam} and {@link RequestPart}, and what {@link Operation} describes because
 * the endpoint reads it by hand.
 */
@Component
final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> told = request.getParameterMap().keySet();
            if (!told.isEmpty()) {
                require(told, names(method));
            }
        }
        return true;
    }

    private static void require(Set<String> told, Set<String> known) {
        List<Problem> unknown = told.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> unknown(name, known))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InputRefused(HttpStatus.BAD_REQUEST, unknown);
        }
    }

    private static Problem unknown(String name, Set<String> known) {
        Place request = new Place.Pointer("");
        return known.isEmpty()
                ? Problem.error(request, "request.parameter.none", name)
                : Problem.error(request, "request.parameter.unknown", name, Nearest.to(name, known.stream()));
    }

    private static Set<String> names(HandlerMethod handler) {
        Set<String> known = new TreeSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            String said = said(parameter);
            if (said != null) {
                parameter.initParameterNameDiscovery(NAMES);
                known.add(said.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : said);
            }
        }
        Operation operation = handler.getMethodAnnotation(Operation.class);
        if (operation != null) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.in() == ParameterIn.QUERY) {
                    known.add(parameter.name());
                }
            }
        }
        return known;
    }

    /** The name that an annotation gives it, "" if it has that of the code; null if it comes from elsewhere. */
    private static @Nullable String said(MethodParameter parameter) {
        RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
        if (param != null) {
            return param.name();
        }
        RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
        return part == null ? null : part.name();
    }
}
