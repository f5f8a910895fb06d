package laurel.api.problem;

import java.time.Duration;
import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request cannot be answered because of what it says. */
public final class InputRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final HttpStatus status;
    private final @Nullable Duration wait;

    public InputRefused(HttpStatus status, List<Problem> problems) {
        this(status, problems, null);
    }

    private InputRefused(HttpStatus status, List<Problem> problems, @Nullable Duration wait) {
        super(problems.toString());
        this.status = status;
        this.problems = List.copyOf(problems);
        this.wait = wait;
    }

    /** For one reason that concerns the whole request. */
    public static InputRefused because(HttpStatus status, String code, Object... values) {
        return new InputRefused(status, List.of(Problem.error(new Place.Pointer(""), code, values)));
    }

    /** The same, of a request that may be sent again after so long: the answer says so in {@code Retry-After}. */
    public InputRefused retryAfter(Duration after) {
        return new InputRefused(status, problems, after);
    }

    public HttpStatus status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }

    @Nullable
    Duration waitingTime() {
        return wait;
    }
}
