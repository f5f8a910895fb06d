package laurel.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import laurel.api.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the audit log says of itself after somebody was at it who can write SQL. */
class AuditChainTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T12:00:00.123456Z"), ZoneOffset.UTC);

    private final JdbcClient[] opened = new JdbcClient[1];

    static List<String> databases() {
        return List.of("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Postgres.newDatabase());
    }

    static Stream<Arguments> tamperings() {
        String swap = "update audit_entry set number = case number when 2 then 1003 when 3 then 1002 else number end;"
                + "update audit_entry set number = number - 1000 where number > 1000";
        Object[][] all = {
            {"update audit_entry set actor = 'eve' where number = 3", 3L, "altered"},
            {"update audit_entry set at = at + interval '1' second where number = 1", 1L, "altered"},
            {"update audit_entry set details = '{}' where number = 4", 4L, "altered"},
            {"update audit_entry set details = 'no json' where number = 5", 5L, "altered"},
            {"update audit_entry set subject = subject || action, action = '' where number = 2", 2L, "altered"},
            {"delete from audit_entry where number = 1", 1L, "missing"},
            {"delete from audit_entry where number = 3", 3L, "missing"},
            {"delete from audit_entry where number >= 4", 4L, "missing"},
            {"delete from audit_entry", 1L, "missing"},
            {
                "delete from audit_entry where number = 2;"
                        + "update audit_entry set number = number - 1 where number > 2",
                2L,
                "altered"
            },
            {swap, 2L, "altered"},
            {"update audit_head set number = 4 where id = 1", 5L, "added"},
            {"update audit_head set digest = 'ab' where id = 1", 5L, "altered"},
            {"delete from audit_head", 5L, "head"},
            {"update audit_head set number = 9 where id = 1", 6L, "missing"}
        };
        return databases().stream()
                .flatMap(database -> Stream.of(all).map(one -> Arguments.of(database, one[0], one[1], one[2])));
    }

    /** A log of five entries. */
    private Audit written(String url) {
        return written(url, "lin");
    }

    private Audit written(String url, String actor) {
        DriverManagerDataSource source = new DriverManagerDataSource(url);
        Flyway flyway =
                Flyway.configure().dataSource(source).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        JdbcClient database = JdbcClient.create(source);
        opened[0] = database;
        Audit audit = new Audit(database, CLOCK, new AuditEntries(database));
        for (int i = 1; i <= 5; i++) {
            audit.record(actor, "cycle.create", "2025-Q" + i, Map.of("facts", "张".repeat(i)));
        }
        return audit;
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void namesTheFirstBrokenEntry(String url, String sql, long broken, String fault) {
        Audit audit = written(url);
        for (String statement : sql.split(";")) {
            opened[0].sql(statement).update();
        }
        AuditProof proof = audit.prove();
        assertThat(proof).isEqualTo(AuditProof.broken(broken, fault));
        assertThat(proof.entries()).isEqualTo(broken - 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void holdsAsItWasWritten(String url) {
        Audit audit = written(url);
        AuditProof proof = audit.prove();
        assertThat(proof.holds()).isTrue();
        assertThat(proof.entries()).isEqualTo(5);
        assertThat(proof.digest()).matches("[0-9a-f]{64}");
        opened[0].sql("delete from audit_entry").update();
        opened[0].sql("update audit_head set number = 0, digest = ''").update();
        assertThat(audit.prove()).isEqualTo(new AuditProof(0, "", null, null));
    }

    /** By itself the log holds: nothing in it shows the cut. */
    @ParameterizedTest
    @MethodSource("databases")
    void showsByAKeptEntryThatItsEndWasCutOff(String url) {
        Audit audit = written(url);
        AuditHead kept = head(audit);
        assertThat(audit.prove(kept).holds()).isTrue();
        opened[0].sql("delete from audit_entry where number >= 4").update();
        opened[0]
                .sql("update audit_head set number = 3, digest = (select digest from audit_entry where number = 3)")
                .update();
        assertThat(audit.prove().holds()).isTrue();
        assertThat(audit.prove(kept)).isEqualTo(AuditProof.broken(4, "missing"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void showsByAKeptEntryThatItWasWrittenAnew(String url) {
        AuditHead kept = head(written(url));
        Audit audit = written(url, "eve");
        audit.record("eve", "cycle.create", "2026", Map.of());
        assertThat(audit.prove().holds()).isTrue();
        assertThat(audit.prove(kept)).isEqualTo(AuditProof.rewritten(5));
        assertThat(audit.prove(head(audit)).holds()).isTrue();
    }

    private static AuditHead head(Audit audit) {
        AuditProof proof = audit.prove();
        return new AuditHead(proof.entries(), proof.digest());
    }

    /** The digest is written anew as well, by who knows how. */
    @ParameterizedTest
    @MethodSource("databases")
    void namesAnEntryThatIsIntactByItselfOnly(String url) {
        for (long number = 1; number <= 5; number++) {
            Audit audit = written(url);
            AuditEntry entry = new AuditEntries(opened[0]).page(number - 1, 1).get(0);
            String digest = Audit.digest(List.of(
                    Long.toString(number),
                    entry.at().toString(),
                    "eve",
                    entry.action(),
                    entry.subject(),
                    entry.details(),
                    entry.previous()));
            opened[0]
                    .sql("update audit_entry set actor = 'eve', digest = ? where number = ?")
                    .params(digest, number)
                    .update();
            assertThat(audit.prove()).isEqualTo(AuditProof.broken(number, "altered"));
        }
    }
}
