package laurel.api.cycle;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import laurel.api.files.UploadedFolder;
import laurel.api.problem.InputRefused;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.run.PartedRun;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What this process holds while it works on a run: the facts in order, and the parts that are yet to be calculated. */
final class RunWork implements AutoCloseable {

    private final RunRow run;
    private final CycleRow cycle;
    private final UploadedFolder folder;
    private final FactsFolder facts;
    private final PartedRun parts;
    private final Map<Integer, String> kept;
    private final Iterator<PartedRun.Part> left;
    private long taken;
    private boolean isBrokenOff;
    private @Nullable Throwable failure;

    private RunWork(
            RunRow run,
            CycleRow cycle,
            UploadedFolder folder,
            FactsFolder facts,
            PartedRun parts,
            Map<Integer, String> kept) {
        this.run = run;
        this.cycle = cycle;
        this.folder = folder;
        this.facts = facts;
        this.parts = parts;
        this.kept = Map.copyOf(kept);
        this.left = parts.parts();
    }

    /**
     * Reads the facts in that folder, which it closes in the end.
     *
     * @param kept the digests of the parts that the run kept before it was broken off
     * @throws InputRefused if the folder is none of facts
     */
    static RunWork begin(
            RunRow run, CycleRow cycle, UploadedFolder folder, PolicyBook book, Map<Integer, String> kept, int threads)
            throws IOException {
        FactsFolder facts = null;
        try {
            FactsFolder.Opening opening =
                    FactsFolder.open(folder.folder(), book.terms(), book.awards(), cycle.period());
            facts = opening.folder();
            if (facts == null) {
                throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, folder.told(opening.problems(), "facts"));
            }
            PartedRun parts = PartedRun.prepare(book, facts, threads);
            return new RunWork(run, cycle, folder, facts, parts, kept);
        } catch (IOException | RuntimeException failed) {
            if (facts != null) {
                facts.close();
            }
            folder.close();
            throw failed;
        }
    }

    RunRow run() {
        return run;
    }

    CycleRow cycle() {
        return cycle;
    }

    PartedRun parts() {
        return parts;
    }

    long rows() {
        return facts.rows();
    }

    /** The next part that nobody has taken; empty if there is none, or if it makes no sense to go on. */
    synchronized Optional<PartedRun.Part> take() {
        if (isBrokenOff || !left.hasNext()) {
            return Optional.empty();
        }
        taken++;
        return Optional.of(left.next());
    }

    /** How many parts there are, once all are taken. */
    synchronized long count() {
        return taken;
    }

    /** What the run kept of the part before it was broken off. */
    Optional<String> kept(int part) {
        return Optional.ofNullable(kept.get(part));
    }

    /** Keeps other threads from going on with what will have to be begun again. */
    synchronized void breakOff(Throwable why) {
        isBrokenOff = true;
        if (failure == null) {
            failure = why;
        }
    }

    /** What broke a part off first; null if nothing did. */
    synchronized @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        parts.close();
        facts.close();
        folder.close();
    }
}
