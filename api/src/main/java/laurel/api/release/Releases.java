package laurel.api.release;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import laurel.api.audit.Audit;
import laurel.api.policy.ApprovedRelease;
import laurel.api.policy.ApprovedReleases;
import laurel.api.policy.Books;
import laurel.api.policy.CurrentBook;
import laurel.api.policy.KeptBooks;
import laurel.api.problem.InputRefused;
import laurel.api.release.Release.Act;
import laurel.api.version.Version;
import laurel.table.BookZip;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The releases and their life. Changes of any of them come one after another, each with its entry in the audit log. */
@Component
class Releases {

    private final ReleaseRows rows;
    private final KeptBooks kept;
    private final Books books;
    private final CurrentBook current;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Releases(
            ReleaseRows rows,
            KeptBooks kept,
            Books books,
            CurrentBook current,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.books = books;
        this.current = current;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    List<Release> list() {
        return rows.list();
    }

    /** @throws InputRefused if there is none of that number */
    Release find(long number) {
        return rows.find(number)
                .orElseThrow(
                        () -> InputRefused.because(HttpStatus.NOT_FOUND, "release.unknown", Long.toString(number)));
    }

    /**
     * Keeps a checked book as a draft.
     *
     * @param file the one file that was sent, and
     * @param madeOf the digest of the book that it was put into; both null for a whole book
     */
    Release upload(BookZip book, String note, @Nullable String file, @Nullable String madeOf, String actor) {
        kept.keep(book);
        return inTransaction(() -> {
            Release draft = Release.draft(rows.nextNumber(), book.digest(), note, file, madeOf, act(actor));
            rows.insert(draft);
            record(actor, "release.upload", draft);
            return draft;
        });
    }

    Release submit(long number, @Nullable String ifMatch, String actor) {
        return change(number, ifMatch, actor, "release.submit", release -> release.submit(act(actor)));
    }

    Release reject(long number, @Nullable String ifMatch, String why, String actor) {
        return change(number, ifMatch, actor, "release.reject", release -> release.reject(why, act(actor)));
    }

    /**
     * Puts it in force from that day on, which may lie in the past.
     *
     * @throws InputRefused if that is not for the actor to do, or would undo what was approved since it was uploaded
     */
    Release approve(long number, @Nullable String ifMatch, LocalDate from, String actor) {
        // Kept before the transaction, which needs the folder's book if this is the first approval of all.
        String today = books.inForce(current.today()).book().digest();
        Release done = change(number, ifMatch, actor, "release.approve", release -> {
            Release approved = release.approve(from, act(actor));
            List<ApprovedRelease> others = rows.all();
            refuseToUndo(approved, from, others, today);
            if (others.isEmpty()) {
                Release folder = Release.ofFolder(today, act(actor));
                rows.insert(folder);
                rows.approvedLast(folder);
            }
            rows.approvedLast(approved);
            return approved;
        });
        current.refresh();
        return done;
    }

    /** What was made of one file and the book in force must not take back what others changed in that book meanwhile. */
    private static void refuseToUndo(Release release, LocalDate from, List<ApprovedRelease> others, String today) {
        String before = ApprovedReleases.inForce(others, from)
                .map(ApprovedRelease::digest)
                .orElse(today);
        if (release.madeOf() != null
                && !release.madeOf().equals(before)
                && !release.book().equals(before)) {
            throw InputRefused.because(
                    HttpStatus.CONFLICT, "release.overtaken", Long.toString(release.number()), from.toString());
        }
    }

    /** Has what was in force without it be in force again. */
    Release rollBack(long number, @Nullable String ifMatch, String actor) {
        Release done = change(number, ifMatch, actor, "release.rollback", release -> release.rollBack(act(actor)));
        current.refresh();
        return done;
    }

    /** Forgets a draft. Its book stays kept. */
    void delete(long number, @Nullable String ifMatch, String actor) {
        inTransaction(() -> {
            Release release = locked(number, ifMatch);
            release.expect(ReleaseState.DRAFT);
            rows.delete(release);
            record(actor, "release.delete", release);
            return release;
        });
    }

    private Release change(
            long number, @Nullable String ifMatch, String actor, String action, UnaryOperator<Release> change) {
        return inTransaction(() -> {
            Release after = change.apply(locked(number, ifMatch));
            rows.update(after);
            record(actor, action, after);
            return after;
        });
    }

    private Release locked(long number, @Nullable String ifMatch) {
        rows.lock();
        Release release = find(number);
        new Version(release.version()).requireMatch(ifMatch);
        return release;
    }

    private Release inTransaction(Supplier<Release> change) {
        return Objects.requireNonNull(transaction.execute(begun -> change.get()));
    }

    private void record(String actor, String action, Release release) {
        Map<String, String> details = new TreeMap<>(Map.of("book", release.book()));
        if (release.file() != null) {
            details.put("file", release.file());
        }
        if (release.inForceFrom() != null) {
            details.put("inForceFrom", release.inForceFrom().toString());
        }
        audit.record(actor, action, "release " + release.number(), details);
    }

    /** As fine as both databases keep it. */
    private Act act(String actor) {
        return new Act(actor, clock.instant());
    }
}
