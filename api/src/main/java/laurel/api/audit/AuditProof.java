package laurel.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of following the log from its first entry to its last.
 *
 * @param entries how many hold: those before the first broken one, or all
 * @param digest of the last entry, which no other log of the same length has; "" if there is none or one is broken
 * @param broken the number of the first broken entry; null if all hold
 * @param fault how it is broken: altered, missing, added, or the head (what the log remembers of its end)
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AuditProof(
        long entries,
        String digest,
        @Nullable Long broken,
        @Nullable String fault) {

    static AuditProof broken(long number, String fault) {
        return new AuditProof(Math.max(number - 1, 0), "", number, fault);
    }

    /** Whether every entry is as it was written. */
    public boolean holds() {
        return broken == null;
    }
}
