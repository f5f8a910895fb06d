package laurel.api.version;

import java.util.List;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;

/**
 * How often a thing was changed, as its {@code ETag} says it.
 *
 * @param number counted up by every change
 */
public record Version(long number) {

    /** As the header {@code ETag} has it. */
    public String etag() {
        return "\"" + number + "\"";
    }

    /**
     * Passes if the header {@code If-Match} names this version among others or {@code *}, or is not there.
     *
     * @throws InputRefused with the status 412 if it names only others
     */
    public void requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return;
        }
        List<ETag> wanted = ETag.parse(ifMatch);
        ETag own = ETag.create(etag());
        // Weak tags only say that two are alike, which is not enough for a change.
        if (wanted.stream().noneMatch(tag -> tag.isWildcard() || tag.compare(own, true))) {
            throw InputRefused.because(HttpStatus.PRECONDITION_FAILED, "version.other", etag(), ifMatch);
        }
    }
}
