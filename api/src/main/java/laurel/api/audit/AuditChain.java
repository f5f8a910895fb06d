package laurel.api.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of the log one by one, and the first of them that shows that somebody was at it. */
final class AuditChain {

    private final @Nullable AuditHead kept;
    private long count;
    private String digest = "";
    private @Nullable AuditProof broken;

    /** @param kept an entry that has to be among them; null if nobody has kept any */
    AuditChain(@Nullable AuditHead kept) {
        this.kept = kept;
    }

    /** Takes the next entry by number. */
    void add(AuditEntry entry) {
        if (broken == null) {
            broken = fault(entry);
            count++;
            digest = entry.digest();
        }
    }

    private @Nullable AuditProof fault(AuditEntry entry) {
        long expected = count + 1;
        if (entry.number() > expected) {
            return AuditProof.broken(expected, "missing");
        }
        if (entry.number() < expected || !entry.isIntact()) {
            return AuditProof.broken(entry.number(), "altered");
        }
        if (!entry.previous().equals(digest)) {
            // An intact entry remembers the one before as it was: that one was written anew, digest and all.
            return AuditProof.broken(Math.max(count, 1), "altered");
        }
        if (kept != null && kept.number() == expected && !kept.digest().equals(entry.digest())) {
            return AuditProof.rewritten(expected);
        }
        return null;
    }

    /** What comes of it, with what the log remembers of its end. */
    AuditProof end(Optional<AuditHead> head) {
        if (broken != null) {
            return broken;
        }
        if (head.isEmpty()) {
            return AuditProof.broken(count, "head");
        }
        long last = head.get().number();
        if (last != count) {
            return last > count ? AuditProof.broken(count + 1, "missing") : AuditProof.broken(last + 1, "added");
        }
        if (!digest.equals(head.get().digest())) {
            return AuditProof.broken(count, count == 0 ? "head" : "altered");
        }
        if (kept != null && kept.number() > count) {
            // Who cut off the end also wrote anew what the log remembers of it.
            return AuditProof.broken(count + 1, "missing");
        }
        return new AuditProof(count, digest, null, null);
    }
}
