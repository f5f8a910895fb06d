package laurel.api.problem;

import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.springframework.http.HttpStatus;

/** A request cannot be answered because of what it says. */
public final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final HttpStatus status;

    public InputRefused(HttpStatus status, List<Problem> problems) {
        super(problems.toString());
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** For one reason that concerns the whole request. */
    public static InputRefused because(HttpStatus status, String code, Object... values) {
        return new InputRefused(status, List.of(Problem.error(new Place.Pointer(""), code, values)));
    }

    HttpStatus status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }
}
