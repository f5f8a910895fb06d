package laurel.api.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import laurel.api.policy.ApprovedRelease;
import laurel.api.policy.ApprovedReleases;
import laurel.api.release.Release.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The releases as the database has them. Who changes one has them locked first. */
@Repository
class ReleaseRows implements ApprovedReleases {

    private final JdbcClient database;

    ReleaseRows(JdbcClient database) {
        this.database = database;
    }

    /** Has everybody else who wants to change a release wait until this transaction ends. */
    void lock() {
        database.sql("select number from release_head where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** A number that no release has had. */
    long nextNumber() {
        database.sql("update release_head set number = number + 1 where id = 1").update();
        return database.sql("select number from release_head where id = 1")
                .query(Long.class)
                .single();
    }

    @Override
    public List<ApprovedRelease> all() {
        return database.sql("select number, book_digest, in_force_from from release where state = 'APPROVED'"
                        + " order by approval")
                .query((row, number) -> new ApprovedRelease(
                        row.getLong("number"),
                        row.getString("book_digest"),
                        row.getObject("in_force_from", LocalDate.class)))
                .list();
    }

    /** The newest first. */
    List<Release> list() {
        return database.sql("select * from release order by number desc")
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Release> find(long number) {
        return database.sql("select * from release where number = ?")
                .param(number)
                .query((row, position) -> read(row))
                .optional();
    }

    void insert(Release release) {
        database.sql("insert into release (number, version, book_digest, state, note, file, made_of, uploaded_by,"
                        + " uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        release.number(),
                        release.version(),
                        release.book(),
                        release.state().name(),
                        release.note(),
                        release.file(),
                        release.madeOf(),
                        release.uploaded().by(),
                        at(release.uploaded())))
                .update();
        update(release);
    }

    /** All of it that can change. */
    void update(Release release) {
        database.sql("update release set version = ?, state = ?, submitted_by = ?, submitted_at = ?, decided_by = ?,"
                        + " decided_at = ?, why = ?, in_force_from = ?, rolled_back_by = ?, rolled_back_at = ?"
                        + " where number = ?")
                .params(Arrays.asList(
                        release.version(),
                        release.state().name(),
                        by(release.submitted()),
                        at(release.submitted()),
                        by(release.decided()),
                        at(release.decided()),
                        release.why(),
                        release.inForceFrom(),
                        by(release.rolledBack()),
                        at(release.rolledBack()),
                        release.number()))
                .update();
    }

    /** Has it come after all that were approved before: a clock that is set back must not change their order. */
    void approvedLast(Release release) {
        database.sql("update release_head set approval = approval + 1 where id = 1")
                .update();
        database.sql("update release set approval = (select approval from release_head where id = 1) where number = ?")
                .param(release.number())
                .update();
    }

    void delete(Release release) {
        database.sql("delete from release where number = ?")
                .param(release.number())
                .update();
    }

    private static @Nullable String by(@Nullable Act act) {
        return act == null ? null : act.by();
    }

    private static @Nullable OffsetDateTime at(@Nullable Act act) {
        return act == null ? null : OffsetDateTime.ofInstant(act.at(), ZoneOffset.UTC);
    }

    private static Release read(ResultSet row) throws SQLException {
        Act uploaded = act(row, "uploaded");
        if (uploaded == null) {
            throw new IllegalStateException("A release without anybody who uploaded it");
        }
        return new Release(
                row.getLong("number"),
                row.getLong("version"),
                row.getString("book_digest"),
                ReleaseState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("file"),
                row.getString("made_of"),
                uploaded,
                act(row, "submitted"),
                act(row, "decided"),
                row.getString("why"),
                row.getObject("in_force_from", LocalDate.class),
                act(row, "rolled_back"));
    }

    private static @Nullable Act act(ResultSet row, String what) throws SQLException {
        String by = row.getString(what + "_by");
        return by == null
                ? null
                : new Act(by, row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }
}
