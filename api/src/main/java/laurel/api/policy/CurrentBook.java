package laurel.api.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.table.BookZip;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The book that is in force today: that of a release, or of the folder as long as no release was ever approved. Another
 * takes its place whole, and whoever calculates with the one before is not disturbed.
 */
@Component
public final class CurrentBook {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentBook.class);

    /**
     * What is known.
     *
     * @param release whose book it is; null if it is the folder's
     * @param day on which this was worked out
     * @param refused the problems of the folder's newest edit, if it had an error and a release does not stand above it
     * @param folderIsIdle whether the folder holds something else, which changes nothing because of a release
     */
    record State(
            LoadedBook book,
            @Nullable ApprovedRelease release,
            LocalDate day,
            @Nullable List<Problem> refused,
            boolean folderIsIdle) {}

    private final WatchedFolder folder;
    private final ApprovedReleases approved;
    private final BookReading reading;
    private final KeptBooks kept;
    private final BookSettings settings;
    private final Clock clock;
    private List<ApprovedRelease> releases;
    private boolean isDatabaseSilent;
    private volatile State state;

    CurrentBook(BookSettings settings, ApprovedReleases approved, BookReading reading, KeptBooks kept, Clock clock) {
        this.settings = settings;
        this.folder = new WatchedFolder(Path.of(settings.book()), clock);
        this.approved = approved;
        this.reading = reading;
        this.kept = kept;
        this.clock = clock;
        this.releases = approved.all();
        LocalDate today = today();
        Optional<ApprovedRelease> release = ApprovedReleases.inForce(releases, today);
        this.state =
                release.isPresent() ? of(today, release.get(), reading.check(release.get())) : of(today, folder.look());
    }

    /** The day that it is now where the company is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.timeZone());
    }

    public LoadedBook get() {
        return state().book();
    }

    State state() {
        State now = state;
        return now.day().equals(today()) ? now : turn();
    }

    /** Puts the files into another folder: those of the release, or those that are in the book's folder, edits included. */
    public void copyTo(Path target) throws IOException {
        State now = state();
        if (now.release() == null) {
            folder.copyTo(target);
        } else {
            BookZip.unpack(kept.zip(now.book().book().digest()), target);
        }
    }

    /** The folder's book as it is in force, whose files are kept from now on. */
    synchronized LoadedBook keepFolder() {
        WatchedFolder.Good good = folder.look();
        kept.keep(good.zip());
        return good.book();
    }

    /** Looks once whether another is in force. While the database does not answer, what it said last counts. */
    public synchronized void refresh() {
        try {
            releases = approved.all();
            isDatabaseSilent = false;
        } catch (DataAccessException silent) {
            if (!isDatabaseSilent) {
                LOG.warn("Whether a release was approved elsewhere cannot be seen: {}", silent.getMessage());
            }
            isDatabaseSilent = true;
        }
        turn();
    }

    private synchronized State turn() {
        State before = state;
        LocalDate today = today();
        State after = ApprovedReleases.inForce(releases, today)
                .map(release -> of(today, release, loaded(release, before)))
                .orElseGet(() -> of(today, folder.look()));
        if (after.equals(before)) {
            return before;
        }
        state = after;
        if (!after.book().equals(before.book())) {
            LOG.info("The book {} is in force{}", after.book().book().digest(), by(after.release()));
            before.book().calculators().close();
        }
        return after;
    }

    private LoadedBook loaded(ApprovedRelease release, State before) {
        return before.book().book().digest().equals(release.digest()) ? before.book() : reading.check(release);
    }

    private State of(LocalDate day, ApprovedRelease release, LoadedBook book) {
        return new State(book, release, day, null, folder.holdsAnother(release.digest()));
    }

    private static State of(LocalDate day, WatchedFolder.Good good) {
        return new State(good.book(), null, day, good.refused(), false);
    }

    private static String by(@Nullable ApprovedRelease release) {
        return release == null ? "" : ", by release " + release.number();
    }

    /** What a person should look at. */
    List<Problem> folderWarnings() {
        State now = state();
        ApprovedRelease release = now.release();
        return release == null || !now.folderIsIdle()
                ? List.of()
                : List.of(Problem.warning(
                        new Place.File(folder.path().toString()), "book.idle", Long.toString(release.number())));
    }
}
