package laurel.api.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.scratch.Scratch;
import org.springframework.stereotype.Component;

/** The facts that runs calculate with: what is imported into their cycles, and what the cycles before gave. */
@Component
class Snapshots {

    /** A layer above all that anybody imports: what Laurel knows that it gave goes before what is said about it. */
    static final int GIVEN = 9999;

    private final FactFiles files;
    private final FactPieces pieces;
    private final Cycles cycles;
    private final GivenInTheEnd given;

    Snapshots(FactFiles files, FactPieces pieces, Cycles cycles, GivenInTheEnd given) {
        this.files = files;
        this.pieces = pieces;
        this.cycles = cycles;
        this.given = given;
    }

    /** Of a cycle, as everything is now. */
    Snapshot of(CycleRow cycle) {
        List<FactFile> all = new ArrayList<>(files.ofCycle(cycle.id()).files());
        for (CycleRow earlier : cycles.releasedBefore(cycle.period())) {
            all.add(given(earlier));
        }
        return new Snapshot(all);
    }

    private FactFile given(CycleRow earlier) {
        try {
            Path file = Scratch.newFile("given", ".csv");
            try {
                try (Writer rows = Files.newBufferedWriter(file)) {
                    given.write(earlier, rows);
                }
                return new FactFile(GIVEN, "given-" + earlier.period() + ".csv", pieces.keep(file), Files.size(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void pin(RunRow run, Snapshot snapshot) {
        files.pin(run.id(), snapshot);
    }
}
