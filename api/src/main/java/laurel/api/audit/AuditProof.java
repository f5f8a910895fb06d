package laurel.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of following the log from its first entry to its last.
 *
 * @param entries how many hold: those before the first broken one, or all; 0 if the log was written anew
 * @param digest of the last entry, which no other log of the same length has; "" if there is none or one is broken
 * @param broken the number of the first broken entry, or of the kept one if the log was written anew; null if all hold
 * @param fault how it is broken: altered, missing, added, the head (what the log remembers of its end), or rewritten: whole
 *     by itself, but another log than that of which an entry was kept
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

    /** Up to an entry that is not the one that somebody has kept, so that nothing is known of those before it either. */
    static AuditProof rewritten(long number) {
        return new AuditProof(0, "", number, "rewritten");
    }

    /** Whether every entry is as it was written. */
    public boolean holds() {
        return broken == null;
    }
}
