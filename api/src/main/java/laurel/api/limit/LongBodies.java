package laurel.api.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Bodies in parts and streams of lines: where they are taken, they have bounds of their own. */
@Component
final class LongBodies {

    private final RequestMappingHandlerMapping endpoints;

    LongBodies(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        this.endpoints = endpoints;
    }

    static boolean isInParts(HttpServletRequest request) {
        return type(request).startsWith("multipart/");
    }

    private static boolean isStream(HttpServletRequest request) {
        return type(request).startsWith(MediaType.APPLICATION_NDJSON_VALUE);
    }

    private static String type(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    }

    /** Whether this is such a body, and it is sent to where such bodies are taken. */
    boolean isTaken(HttpServletRequest request) {
        return isInParts(request)
                ? isTaken(request, type -> type.getType().equals("multipart"))
                : isStream(request) && isTaken(request, MediaType.APPLICATION_NDJSON::equals);
    }

    private boolean isTaken(HttpServletRequest request, Predicate<MediaType> wanted) {
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return endpoints.getHandlerMethods().keySet().stream()
                .filter(endpoint -> endpoint.getConsumesCondition().getConsumableMediaTypes().stream()
                        .anyMatch(wanted))
                .anyMatch(endpoint -> isAskedFor(endpoint, request.getMethod(), path));
    }

    private static boolean isAskedFor(RequestMappingInfo endpoint, String method, PathContainer path) {
        PathPatternsRequestCondition paths = endpoint.getPathPatternsCondition();
        return paths != null
                && paths.getPatterns().stream().anyMatch(pattern -> pattern.matches(path))
                && endpoint.getMethodsCondition().getMethods().stream()
                        .anyMatch(taken -> taken.name().equals(method));
    }
}
