package laurel.api.problem;

import laurel.problem.Label;
import org.springframework.http.HttpStatus;

/** How many of something a page may hold. */
public final class PageLimit {

    /** What callers are told of it. */
    public static final String TOLD = "How many at most, from 1 to 1000.";

    private static final int MOST = 1000;

    private PageLimit() {}

    /**
     * What was asked for.
     *
     * @throws InputRefused if that is less than one or too much
     */
    public static int of(int asked) {
        if (asked < 1 || asked > MOST) {
            throw InputRefused.because(
                    HttpStatus.BAD_REQUEST,
                    "request.parameter",
                    "limit",
                    Integer.toString(asked),
                    new Label("from 1 to " + MOST, " 1 到 " + MOST + " 之间的数"));
        }
        return asked;
    }
}
