package laurel.api.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry by its number and its digest: the last one as the log itself remembers it, or one that an auditor has kept. */
public record AuditHead(long number, String digest) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    /** As {@link #toString} writes it; of an entry that can be. */
    public static Optional<AuditHead> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        return matcher.matches()
                ? Optional.of(new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return number + ":" + digest;
    }
}
