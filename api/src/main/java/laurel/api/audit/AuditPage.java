package laurel.api.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the log.
 *
 * @param next what to ask for as {@code after} to get those that follow; null if there are none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditPage(List<AuditEntry> entries, @Nullable Long next) {

    /** Of one more than {@code limit} entries, if there are. */
    static AuditPage of(List<AuditEntry> entries, int limit) {
        boolean more = entries.size() > limit;
        return new AuditPage(
                entries.stream().limit(limit).map(AuditEntry::readable).toList(),
                more ? entries.get(limit - 1).number() : null);
    }
}
