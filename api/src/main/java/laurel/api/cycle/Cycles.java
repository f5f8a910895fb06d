package laurel.api.cycle;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import laurel.fact.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cycles whose packages are kept. */
@Repository
public class Cycles {

    private static final Comparator<Cycle> NEWEST_FIRST = Comparator.<Cycle, Period>comparing(
                    cycle -> Period.parse(cycle.period()).orElseThrow())
            .reversed();

    private final JdbcClient database;
    private final PackageRows rows;

    Cycles(JdbcClient database, PackageRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * Keeps the packages of a calculated file, one JSON object a line, instead of those kept for the period before. All of
     * them, or none if one is not of that period and book.
     */
    @Transactional
    public Cycle keep(Path ndjson, Period period, String digest, Clock clock) throws IOException {
        database.sql("delete from package where cycle_id in (select id from cycle where period = ?)")
                .param(period.toString())
                .update();
        database.sql("delete from cycle where period = ?")
                .param(period.toString())
                .update();
        // As fine as both databases keep it, so that what is answered now is what is read later.
        Instant closed = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = insert(period, digest, closed);
        long count;
        try (BufferedReader lines = Files.newBufferedReader(ndjson)) {
            count = rows.insert(id, lines, period.toString(), digest);
        }
        database.sql("update cycle set packages = ? where id = ?")
                .params(count, id)
                .update();
        return new Cycle(period.toString(), digest, closed, count);
    }

    private long insert(Period period, String digest, Instant closed) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into cycle (period, book_digest, closed_at, packages) values (?, ?, ?, 0)")
                .params(period.toString(), digest, OffsetDateTime.ofInstant(closed, ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** All of them, the newest period first; of those that begin on the same day the shortest. */
    List<Cycle> all() {
        // Put in order here, for databases differ in how they order texts.
        return database
                .sql("select period, book_digest, closed_at, packages from cycle")
                .query((row, number) -> new Cycle(
                        row.getString("period"),
                        row.getString("book_digest"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        row.getLong("packages")))
                .list()
                .stream()
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The number by which the period's packages are kept. */
    Optional<Long> find(String period) {
        // Only a period is asked for, since PostgreSQL fails at some texts where H2 finds nothing.
        return Period.parse(period)
                .flatMap(parsed -> database.sql("select id from cycle where period = ?")
                        .param(parsed.toString())
                        .query(Long.class)
                        .optional());
    }
}
