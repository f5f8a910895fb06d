package laurel.api.cycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import laurel.api.files.UploadedFolder;
import laurel.api.policy.LastFacts;
import laurel.fact.Period;
import org.springframework.stereotype.Component;

/** The facts of the cycle that was closed last, by which edits of the book are judged. */
@Component
class FactsOfLastCycle implements LastFacts {

    private record Restored(UploadedFolder files, Period period) implements Folder {

        @Override
        public Path folder() {
            return files.folder();
        }

        @Override
        public void close() {
            files.close();
        }
    }

    private final Cycles cycles;
    private final FactFiles files;

    FactsOfLastCycle(Cycles cycles, FactFiles files) {
        this.cycles = cycles;
        this.files = files;
    }

    @Override
    public Optional<Folder> last() throws IOException {
        CycleRow last = cycles.rows().stream()
                .filter(cycle -> cycle.run() != null)
                .reduce((first, next) -> next)
                .orElse(null);
        if (last == null || last.run() == null) {
            return Optional.empty();
        }
        return Optional.of(new Restored(files.folder(files.ofRun(last.run())), last.period()));
    }
}
