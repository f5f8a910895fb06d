package laurel.api.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change of state that was made.
 *
 * @param number from 1, without gaps
 * @param actor who made it
 * @param details a JSON object of texts, as it was written
 * @param previous the digest of the entry before; "" for the first
 * @param digest of all the others
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        @JsonRawValue String details,
        String previous,
        String digest) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static AuditEntry read(ResultSet row, int count) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("previous"),
                row.getString("digest"));
    }

    /** That can be answered as JSON, even if somebody has made its details something else. */
    AuditEntry readable() {
        try {
            if (JSON.readTree(details).isObject()) {
                return this;
            }
        } catch (JacksonException broken) {
            // Told below as it is.
        }
        String told = JSON.writeValueAsString(Map.of("", details));
        return new AuditEntry(number, at, actor, action, subject, told, previous, digest);
    }

    /** Whether it says what it said when it was written, unless its digest was written anew as well. */
    @JsonIgnore
    boolean isIntact() {
        return digest.equals(
                Audit.digest(List.of(Long.toString(number), at.toString(), actor, action, subject, details, previous)));
    }
}
