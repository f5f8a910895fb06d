package laurel.api.cycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import laurel.api.files.UploadedFolder;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files of facts are imported into cycles, and which runs used. */
@Repository
class FactFiles {

    private static final RowMapper<FactFile> FILE = (row, number) ->
            new FactFile(row.getInt("layer"), row.getString("name"), row.getString("digest"), row.getLong("bytes"));

    private final JdbcClient database;
    private final FactPieces pieces;
    private final Clock clock;

    FactFiles(JdbcClient database, FactPieces pieces, Clock clock) {
        this.database = database;
        this.pieces = pieces;
        this.clock = clock;
    }

    Snapshot ofCycle(long cycle) {
        return new Snapshot(database.sql("select * from fact_file where cycle_id = ?")
                .param(cycle)
                .query(FILE)
                .list());
    }

    Snapshot ofRun(long run) {
        return new Snapshot(database.sql("select * from run_file where run_id = ?")
                .param(run)
                .query(FILE)
                .list());
    }

    /** Puts a file among those of the cycle, in the stead of one of its name and layer. */
    FactFile put(long cycle, int layer, String name, Path file, String actor) throws IOException {
        FactFile put = new FactFile(layer, name, pieces.keep(file), Files.size(file));
        remove(cycle, layer, name);
        Instant now = clock.instant();
        database.sql("insert into fact_file (cycle_id, layer, name, digest, bytes, imported_at, imported_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cycle,
                        layer,
                        name,
                        put.digest(),
                        put.bytes(),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                        actor)
                .update();
        return put;
    }

    /** Whether there was one. */
    boolean remove(long cycle, int layer, String name) {
        return database.sql("delete from fact_file where cycle_id = ? and layer = ? and name = ?")
                        .params(cycle, layer, name)
                        .update()
                > 0;
    }

    /** Those who imported what the cycle has now. */
    List<String> importers(long cycle) {
        return database
                .sql("select distinct imported_by from fact_file where cycle_id = ?")
                .param(cycle)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    void pin(long run, Snapshot snapshot) {
        for (FactFile file : snapshot.files()) {
            database.sql("insert into run_file (run_id, layer, name, digest, bytes) values (?, ?, ?, ?, ?)")
                    .params(run, file.layer(), file.name(), file.digest(), file.bytes())
                    .update();
        }
    }

    /** The files in a folder of facts that only this process can read; to be closed. */
    UploadedFolder folder(Snapshot snapshot) throws IOException {
        return UploadedFolder.filled(folder -> {
            for (FactFile file : snapshot.files()) {
                Path target = folder.resolve(file.path());
                Files.createDirectories(target.getParent());
                pieces.restore(file.digest(), target);
            }
        });
    }
}
