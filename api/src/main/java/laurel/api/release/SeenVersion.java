package laurel.api.release;

import java.util.Arrays;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The version of a release that a client has in mind as it changes it, as its {@code If-Match} says.
 *
 * @param ifMatch null if the client changes whatever there is
 */
record SeenVersion(@Nullable String ifMatch) {

    static String tag(Release release) {
        return "\"" + release.version() + "\"";
    }

    /** @throws InputRefused if the release has another version */
    void check(Release release) {
        if (ifMatch != null
                && Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
                        .noneMatch(seen -> seen.equals("*") || seen.equals(tag(release)))) {
            throw InputRefused.because(
                    HttpStatus.PRECONDITION_FAILED,
                    "release.version",
                    Long.toString(release.number()),
                    tag(release),
                    ifMatch);
        }
    }
}
