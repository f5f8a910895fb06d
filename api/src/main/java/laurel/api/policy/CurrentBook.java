package laurel.api.policy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import laurel.calculation.SharedCalculators;
import laurel.check.BookCheck;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.prospect.NextSteps;
import laurel.table.BookStamp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The book that is in force. An edit of its files takes its place whole, or not at all if it has an error. */
@Component
public final class CurrentBook {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentBook.class);

    /**
     * What is known of the folder.
     *
     * @param refused the newest edit's problems, if it had an error; null if the folder holds {@code book}
     */
    record State(LoadedBook book, @Nullable List<Problem> refused) {}

    private final Path folder;
    private final Clock clock;
    private BookStamp seen;
    private volatile State state;

    CurrentBook(BookSettings settings, Clock clock) {
        this.folder = Path.of(settings.book());
        this.clock = clock;
        this.seen = BookStamp.of(folder);
        BookCheck.Report report = BookCheck.check(folder);
        LoadedBook first = load(report);
        if (first == null) {
            throw new BookRefused(folder, report.problems());
        }
        this.state = new State(first, null);
    }

    public LoadedBook get() {
        return state.book();
    }

    /** Where its files are; they may hold an edit that is not in force. */
    public Path folder() {
        return folder;
    }

    State state() {
        return state;
    }

    /** Looks once whether the book was edited. A file that is being written while it is read waits for the next look. */
    public synchronized void refresh() {
        BookStamp now = BookStamp.of(folder);
        if (now.equals(seen)) {
            return;
        }
        BookCheck.Report report = BookCheck.check(folder);
        if (BookStamp.of(folder).equals(now)) {
            seen = now;
            take(report);
        }
    }

    private void take(BookCheck.Report report) {
        LoadedBook before = state.book();
        LoadedBook edited = load(report);
        if (edited == null) {
            LOG.warn("An edit of {} is refused: {}", folder, report.problems());
            state = new State(before, report.problems());
        } else if (edited.book().digest().equals(before.book().digest())) {
            state = new State(before, null);
        } else {
            LOG.info("The book {} is in force", edited.book().digest());
            state = new State(edited, null);
            before.calculators().close();
        }
    }

    /** Null if it has an error. */
    private @Nullable LoadedBook load(BookCheck.Report report) {
        PolicyBook book = report.book();
        if (book == null) {
            return null;
        }
        int threads = Runtime.getRuntime().availableProcessors();
        return new LoadedBook(
                book,
                new SharedCalculators(book, threads),
                new OnceAsked<>(() -> new NextSteps(book)),
                report.problems(),
                report.cases().size(),
                clock.instant());
    }
}
