package laurel.api.policy;

import java.time.Clock;
import java.util.List;
import laurel.api.files.UploadedFolder;
import laurel.check.BookCheck;
import laurel.policy.PolicyBook;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import org.springframework.stereotype.Component;

/** Makes kept books ready to calculate with. Their files are on the disk for only as long as that takes. */
@Component
final class BookReading {

    private final KeptBooks kept;
    private final Clock clock;

    BookReading(KeptBooks kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * A book without its checks: they let it in once, and a newer Laurel that finds more wrong must still run it.
     *
     * @throws java.util.NoSuchElementException if none is kept under that digest
     */
    LoadedBook read(String digest) {
        try (UploadedFolder folder = kept.folder(digest)) {
            return compiled(folder);
        }
    }

    /** With what its checks warn of now. */
    LoadedBook check(ApprovedRelease release) {
        try (UploadedFolder folder = kept.folder(release.digest())) {
            BookCheck.Report report = BookCheck.check(folder.folder());
            PolicyBook book = report.book();
            List<Problem> warnings = placed(report.problems(), folder, release);
            return book == null
                    ? LoadedBook.of(compiled(folder).book(), warnings, clock.instant())
                    : LoadedBook.of(book, warnings, clock.instant());
        }
    }

    private LoadedBook compiled(UploadedFolder folder) {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.load(folder.folder(), problems);
        if (book == null) {
            throw new IllegalStateException("A kept book cannot be used any more: " + problems.toList()
                    + ". Maybe it needs the version of Laurel that it was released with.");
        }
        return LoadedBook.of(book, problems.toList(), clock.instant());
    }

    /** What concerns the whole book is said of where it can be fetched: the folder is gone when somebody reads this. */
    private static List<Problem> placed(List<Problem> problems, UploadedFolder folder, ApprovedRelease release) {
        Place book = new Place.File("/api/policies/releases/" + release.number() + "/book");
        return problems.stream()
                .map(problem -> problem.place().file().equals(folder.folder().toString())
                        ? new Problem(problem.severity(), book, problem.code(), problem.values())
                        : problem)
                .toList();
    }
}
