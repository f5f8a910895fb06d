package laurel.policy;

import org.jspecify.annotations.Nullable;

/** A rule threw, would not end, or contradicted another. The employee has no package, and the matcher is spent. */
public final class RuleFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RuleFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
