package laurel.api.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the approved releases are kept. */
public interface ApprovedReleases {

    /** All of them, in the order in which they were approved. */
    List<ApprovedRelease> all();

    /**
     * The one of those releases that is in force on a day: of those that have begun by then the one that did so last; of two
     * that begin on one day the one that was approved later.
     *
     * @param approved in the order in which they were approved
     */
    static Optional<ApprovedRelease> inForce(List<ApprovedRelease> approved, LocalDate day) {
        return approved.stream()
                .filter(release -> release.hasBegun(day))
                .reduce((first, later) ->
                        Comparator.comparing(ApprovedRelease::begin).compare(later, first) >= 0 ? later : first);
    }
}
