package laurel.api.access;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laurel.api.calculation.RequestJson;
import laurel.api.problem.InputRefused;
import laurel.problem.Label;
import laurel.problem.Nearest;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** The members of a small JSON object that a request sends. What is wrong with them is told at once, by {@link #require}. */
final class Members {

    private static final int MOST_BYTES = 16 * 1024;

    private final JsonNode object;
    private final Problems problems = new Problems();

    private Members(JsonNode object, List<String> known) {
        this.object = object;
        if (!object.isObject()) {
            report("", "facts.member.shape", new Label("an object", "对象"));
        }
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> report(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "request.member.unknown",
                        name,
                        Nearest.to(name, known.stream())));
    }

    static Members of(InputStream body, String... known) {
        return new Members(RequestJson.read(body, MOST_BYTES), List.of(known));
    }

    /** For one reason that concerns one member. */
    static InputRefused refused(String pointer, String code, Object... values) {
        return new InputRefused(
                HttpStatus.UNPROCESSABLE_CONTENT, List.of(Problem.error(new Place.Pointer(pointer), code, values)));
    }

    /** A text that must be there. */
    String text(String name) {
        String told = optionalText(name);
        if (told == null && absent(name)) {
            report("", "access.member.missing", name);
        }
        return told == null ? "" : told;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode value = object.path(name);
        if (absent(name) || value.isString()) {
            return absent(name) ? null : value.stringValue();
        }
        report("/" + name, "facts.member.shape", new Label("a text", "文本"));
        return null;
    }

    /** Roles by their names; there must be one at least. */
    List<Role> roles(String name) {
        JsonNode value = object.path(name);
        if (!value.isArray() || value.isEmpty()) {
            report(absent(name) ? "" : "/" + name, "access.roles.missing");
            return List.of();
        }
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String written = value.get(i).asString("");
            String pointer = "/" + name + "/" + i;
            Stream.of(Role.values())
                    .filter(role -> role.name().equals(written))
                    .findFirst()
                    .ifPresentOrElse(roles::add, () -> problems.addAll(List.of(unknownRole(pointer, written))));
        }
        return roles;
    }

    static Problem unknownRole(String pointer, String written) {
        Stream<String> known = Stream.of(Role.values()).map(Role::name);
        return Problem.error(new Place.Pointer(pointer), "access.role", written, Nearest.to(written, known));
    }

    /** Yes or no. */
    @Nullable
    Boolean optionalFlag(String name) {
        JsonNode value = object.path(name);
        if (absent(name) || value.isBoolean()) {
            return absent(name) ? null : Boolean.valueOf(value.booleanValue());
        }
        report("/" + name, "facts.member.shape", new Label("true or false", " true 或 false"));
        return null;
    }

    /**
     * That nothing is wrong so far.
     *
     * @throws InputRefused if anything is
     */
    void require() {
        if (!problems.isEmpty()) {
            throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, problems.toList());
        }
    }

    private boolean absent(String name) {
        return object.path(name).isMissingNode() || object.path(name).isNull();
    }

    private void report(String pointer, String code, Object... values) {
        problems.error(new Place.Pointer(pointer), code, values);
    }
}
