package laurel.api.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.api.audit.Audit;
import laurel.api.cycle.Imported.Outcome;
import laurel.api.policy.Books;
import laurel.api.problem.InputRefused;
import laurel.digest.Sha256;
import laurel.policy.PolicyBook;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The import of files of facts into cycles. A file replaces one of its name; the same file again changes nothing. */
@Component
public class FactsImport {

    private final Cycles cycles;
    private final Runs runs;
    private final FactFiles files;
    private final FactsCheck check;
    private final Books books;
    private final Audit audit;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    FactsImport(
            Cycles cycles,
            Runs runs,
            FactFiles files,
            FactsCheck check,
            Books books,
            Audit audit,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.cycles = cycles;
        this.runs = runs;
        this.files = files;
        this.check = check;
        this.books = books;
        this.audit = audit;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Takes in all files of that folder.
     *
     * @param isLate whether they hold only rows that go before those that are there
     * @throws InputRefused with all that is wrong with the files as such; then nothing is taken
     */
    public Imported take(String period, Path sent, boolean isLate, String actor) {
        return take(period, null, sent, isLate, actor);
    }

    /** The same, if the cycle has the version that is meant. */
    Imported take(String period, @Nullable String ifMatch, Path sent, boolean isLate, String actor) {
        PolicyBook book = book(period);
        return Objects.requireNonNull(transaction.execute(status -> {
            CycleRow cycle = open(period, ifMatch, actor);
            return isLate ? takeLate(cycle, book, sent, actor) : take(cycle, book, 0, sent, actor);
        }));
    }

    /**
     * The book by whose words the cycle's facts are read. Found before a transaction begins, for it may have to be kept first.
     */
    PolicyBook book(String period) {
        CycleRow cycle = cycles.get(period);
        return cycle.run() == null
                ? books.inForce(cycle.period().end()).book()
                : books.of(runs.get(cycle.run()).book()).book();
    }

    /** Takes in a folder of rows that go before those that are there, whatever the cycle's state. */
    Imported takeLate(CycleRow cycle, PolicyBook book, Path sent, String actor) {
        int layers = files.ofCycle(cycle.id()).files().stream()
                .mapToInt(FactFile::layer)
                .max()
                .orElse(0);
        return take(cycle, book, layers + 1, sent, actor);
    }

    /**
     * Takes a file out again.
     *
     * @param ifMatch the version of the cycle that is meant; null for any
     * @throws InputRefused if there is none of that name
     */
    @Transactional
    public void remove(String period, @Nullable String ifMatch, int layer, String name, String actor) {
        CycleRow cycle = open(period, ifMatch, actor);
        if (!files.remove(cycle.id(), layer, name)) {
            throw InputRefused.because(HttpStatus.NOT_FOUND, "cycle.facts.unknown", period, name);
        }
        cycles.touch(cycle);
        audit.record(actor, "cycle.facts.remove", period, Map.of("file", new FactFile(layer, name, "", 0).path()));
    }

    /** Facts can only be changed while nobody calculates with them. */
    private CycleRow open(String period, @Nullable String ifMatch, String actor) {
        CycleRow cycle = cycles.lock(period, ifMatch);
        cycle.require(CycleState.OPEN);
        if (!RunLock.keepFree(cycle.id(), database)) {
            throw InputRefused.because(HttpStatus.CONFLICT, "cycle.closing", period);
        }
        runs.started(cycle).ifPresent(run -> runs.discard(cycle, run, actor));
        return cycle;
    }

    private Imported take(CycleRow cycle, PolicyBook book, int layer, Path sent, String actor) {
        try {
            Snapshot before = files.ofCycle(cycle.id());
            List<Imported.File> taken = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            for (Path file : files(sent)) {
                take(cycle, layer, file, before, actor, taken, problems);
            }
            if (taken.isEmpty() && problems.isEmpty()) {
                problems.add(problem("cycle.facts.none"));
            }
            if (!problems.isEmpty()) {
                throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, problems);
            }
            Imported imported = check.read(cycle, book, taken);
            cycles.touch(cycle);
            taken.stream()
                    .filter(one -> one.outcome() != Outcome.UNCHANGED)
                    .forEach(one -> audit.record(
                            actor,
                            "cycle.facts.import",
                            cycle.period().toString(),
                            Map.of(
                                    "file",
                                    one.file().path(),
                                    "digest",
                                    one.file().digest())));
            return imported;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> files(Path sent) throws IOException {
        // A link to a folder stands for that folder.
        try (Stream<Path> all = Files.walk(sent.toRealPath())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void take(
            CycleRow cycle,
            int layer,
            Path file,
            Snapshot before,
            String actor,
            List<Imported.File> taken,
            List<Problem> problems)
            throws IOException {
        String name = file.getFileName().toString();
        String digest = Sha256.of(file).hex();
        FactFile copied = before.files().stream()
                .filter(one -> one.digest().equals(digest) && !one.name().equals(name))
                .findFirst()
                .orElse(null);
        FactFile standing = before.standing(layer, name);
        if (copied != null) {
            problems.add(problem("cycle.facts.copy", name, copied.name()));
        } else if (taken.stream().anyMatch(one -> one.file().name().equals(name))) {
            problems.add(problem("cycle.facts.twice", name));
        } else if (standing != null && standing.digest().equals(digest)) {
            taken.add(new Imported.File(standing, Outcome.UNCHANGED));
        } else {
            FactFile put = files.put(cycle.id(), layer, name, file, actor);
            boolean replaces = standing != null && standing.layer() == layer;
            taken.add(new Imported.File(put, replaces ? Outcome.REPLACED : Outcome.ADDED));
        }
    }

    private static Problem problem(String code, Object... values) {
        return Problem.error(new Place.Pointer("/facts"), code, values);
    }
}
