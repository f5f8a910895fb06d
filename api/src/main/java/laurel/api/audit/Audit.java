package laurel.api.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The log of all changes of state. */
@Component
public class Audit {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final Clock clock;
    private final AuditEntries entries;

    Audit(JdbcClient database, Clock clock, AuditEntries entries) {
        this.database = database;
        this.clock = clock;
        this.entries = entries;
    }

    /**
     * Adds an entry within the transaction that makes the change, so that there is neither without the other.
     *
     * @param actor who makes the change
     * @param action what is done, such as {@code cycle.close}
     * @param subject what it is done to, such as the cycle's period
     * @param details whatever else tells what was done; neither secrets nor amounts of single people
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String subject, Map<String, String> details) {
        AuditHead head = database.sql("select number, digest from audit_head where id = 1 for update")
                .query((row, number) -> new AuditHead(row.getLong("number"), row.getString("digest")))
                .single();
        Instant at = clock.instant();
        String written = JSON.writeValueAsString(new TreeMap<>(details));
        long next = head.number() + 1;
        String digest =
                digest(List.of(Long.toString(next), at.toString(), actor, action, subject, written, head.digest()));
        database.sql("insert into audit_entry (number, at, actor, action, subject, details, previous, digest)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        next,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        actor,
                        action,
                        subject,
                        written,
                        head.digest(),
                        digest)
                .update();
        database.sql("update audit_head set number = ?, digest = ? where id = 1")
                .params(next, digest)
                .update();
    }

    /** Who did that to that subject. */
    public List<String> actors(String action, String subject) {
        return database.sql("select distinct actor from audit_entry where action = ? and subject = ?")
                .params(action, subject)
                .query(String.class)
                .list();
    }

    /** Whether every entry is as it was written, as far as the log shows it by itself. */
    public AuditProof prove() {
        return prove(null);
    }

    /**
     * Whether every entry is as it was written, and else which is the first that is not. By itself the log cannot show that
     * its end was cut off, or all of it written anew, by somebody who knew how.
     *
     * @param kept the last entry as it was proved some time ago and kept elsewhere, which shows both; null if there is none
     */
    public AuditProof prove(@Nullable AuditHead kept) {
        return entries.prove(kept);
    }

    /** Of all that an entry says, written so that no two entries are alike. */
    static String digest(List<String> parts) {
        return Sha256.of(JSON.writeValueAsString(parts)).hex();
    }
}
