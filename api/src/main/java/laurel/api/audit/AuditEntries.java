package laurel.api.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The entries of the audit log, to be read. */
@Repository
class AuditEntries {

    private static final int AT_ONCE = 1000;

    private final JdbcClient database;

    AuditEntries(JdbcClient database) {
        this.database = database;
    }

    /** Up to {@code most} of those that follow on that number, in their order. */
    List<AuditEntry> page(long after, int most) {
        return database.sql("select number, at, actor, action, subject, details, previous, digest from audit_entry"
                        + " where number > ? order by number limit ?")
                .params(after, most)
                .query(AuditEntry::read)
                .list();
    }

    /** What becomes of reading the whole log once, while others may add to it: they are not seen. See {@link Audit#prove}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditProof prove(@Nullable AuditHead kept) {
        AuditChain chain = new AuditChain(kept);
        long last = Long.MIN_VALUE;
        for (List<AuditEntry> page = page(last, AT_ONCE); !page.isEmpty(); page = page(last, AT_ONCE)) {
            page.forEach(chain::add);
            last = page.get(page.size() - 1).number();
        }
        return chain.end(head());
    }

    private Optional<AuditHead> head() {
        return database.sql("select number, digest from audit_head where id = 1")
                .query((row, count) -> new AuditHead(row.getLong("number"), row.getString("digest")))
                .optional();
    }
}
