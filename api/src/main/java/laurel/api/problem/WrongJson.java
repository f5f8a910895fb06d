package laurel.api.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import laurel.problem.Label;
import laurel.problem.Nearest;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** What is wrong with a body that is not the JSON that a record asks for. */
final class WrongJson {

    private static final String TRAILING = "Trailing token";

    private WrongJson() {}

    static InputRefused refused(JacksonException wrong) {
        if (wrong instanceof PropertyBindingException unknown) {
            String name = unknown.getPropertyName();
            return refused(
                    wrong,
                    "request.member.unknown",
                    name,
                    Nearest.to(name, unknown.getKnownPropertyIds().stream().map(Object::toString)));
        }
        if (wrong.getOriginalMessage().startsWith(TRAILING)) {
            return malformed(wrong, "request.json.more", "");
        }
        if (wrong instanceof MismatchedInputException mismatched) {
            return refused(wrong, "request.member.type", wanted(mismatched.getTargetType()));
        }
        return malformed(wrong, "request.json", wrong.getOriginalMessage().replaceFirst(" \\(start marker at .*", ""));
    }

    private static InputRefused refused(JacksonException wrong, String code, Object... values) {
        return new InputRefused(
                HttpStatus.UNPROCESSABLE_CONTENT, List.of(Problem.error(pointer(wrong.getPath()), code, values)));
    }

    private static Place pointer(List<JacksonException.Reference> path) {
        return new Place.Pointer(path.stream()
                .map(step -> step.getPropertyName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .map(step -> "/" + step)
                .collect(Collectors.joining()));
    }

    private static Label wanted(@Nullable Class<?> type) {
        if (type == String.class) {
            return new Label("a text", "文本");
        }
        if (type == LocalDate.class) {
            return new Label("a day such as 2026-01-31", "形如 2026-01-31 的日期");
        }
        return type == Long.class ? new Label("a whole number", "整数") : new Label("an object", "对象");
    }

    private static InputRefused malformed(JacksonException wrong, String code, String why) {
        @Nullable TokenStreamLocation told = wrong.getLocation();
        TokenStreamLocation at = told == null ? TokenStreamLocation.NA : told;
        return InputRefused.because(
                HttpStatus.BAD_REQUEST,
                code,
                Integer.toString(at.getLineNr()),
                Integer.toString(at.getColumnNr()),
                why);
    }
}
