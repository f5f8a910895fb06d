package laurel.api.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import laurel.check.BookCheck;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import laurel.table.BookCopy;
import laurel.table.BookStamp;
import laurel.table.BookZip;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder whose book is in force while no release is. An edit takes effect whole, or not at all if it has an error. */
final class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private static final BookStamp NEVER_SEEN = new BookStamp(List.of());

    /**
     * The last of its books that was good.
     *
     * @param zip its files as they were: by now the folder may hold an edit that is refused
     * @param refused the newest edit's problems, if it had an error; null if the folder holds {@code book}
     */
    record Good(LoadedBook book, BookZip zip, @Nullable List<Problem> refused) {}

    /** Not whole if a file was written while it was read. */
    private record Reading(
            BookStamp stamp,
            BookCheck.Report report,
            @Nullable BookZip zip,
            boolean isWhole) {}

    private final Path folder;
    private final Clock clock;
    private BookStamp seen = NEVER_SEEN;
    private @Nullable Good good;
    private BookStamp compared = NEVER_SEEN;
    private String digest = "";

    WatchedFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path path() {
        return folder;
    }

    /** Copies the files as they are now. */
    void copyTo(Path target) throws IOException {
        BookCopy.copy(folder, target);
    }

    /**
     * Looks once whether it was edited. A file that is being written while it is read waits for the next look.
     *
     * @throws BookRefused if there was no good book in it yet, and is none now
     */
    Good look() {
        Good before = good;
        BookStamp now = BookStamp.of(folder);
        if (before != null && now.equals(seen)) {
            return before;
        }
        Reading reading = read(now);
        while (before == null && !reading.isWhole()) {
            reading = read(BookStamp.of(folder));
        }
        if (before != null && !reading.isWhole()) {
            return before;
        }
        seen = reading.stamp();
        Good after = taken(before, reading.report(), reading.zip());
        good = after;
        return after;
    }

    private Reading read(BookStamp stamp) {
        BookCheck.Report report = BookCheck.check(folder);
        BookZip zip = report.book() == null ? null : zip(report.book());
        boolean isWhole = BookStamp.of(folder).equals(stamp) && (report.book() == null || zip != null);
        return new Reading(stamp, report, zip, isWhole);
    }

    /** Null if the files are no longer those that were read. */
    private @Nullable BookZip zip(PolicyBook book) {
        try {
            BookZip zip = BookZip.of(folder);
            return zip.digest().equals(book.digest()) ? zip : null;
        } catch (IOException | UncheckedIOException vanished) {
            return null;
        }
    }

    private Good taken(@Nullable Good before, BookCheck.Report report, @Nullable BookZip zip) {
        PolicyBook book = report.book();
        if (book != null && zip != null) {
            return before != null && before.book().book().digest().equals(book.digest())
                    ? new Good(before.book(), before.zip(), null)
                    : new Good(LoadedBook.of(book, report.problems(), clock.instant()), zip, null);
        }
        if (before == null) {
            throw new BookRefused(folder, report.problems());
        }
        LOG.warn(
                "An edit of {} is refused: {}",
                folder,
                report.problems().stream().map(Problem::spot).toList());
        return new Good(before.book(), before.zip(), report.problems());
    }

    /** Whether there are files in it that are not the book of that digest. */
    boolean holdsAnother(String inForce) {
        BookStamp now = BookStamp.of(folder);
        if (!now.equals(compared)) {
            compared = now;
            digest = digest();
            if (holds(inForce)) {
                LOG.warn("What {} holds changes nothing, for a release of the book is in force", folder);
            }
        }
        return holds(inForce);
    }

    private boolean holds(String inForce) {
        return !compared.entries().isEmpty() && !digest.equals(inForce);
    }

    private String digest() {
        try {
            return BookZip.digest(folder);
        } catch (IOException | UncheckedIOException unreadable) {
            return "";
        }
    }
}
