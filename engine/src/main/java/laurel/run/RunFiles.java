package laurel.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The files that a run writes, batch by batch.
 *
 * @param given null if nobody wants to know what was given
 */
record RunFiles(
        WholeFile packages, WholeFile rejects, @Nullable WholeFile given) {

    /** Before any batch. */
    void begin() throws IOException {
        if (given != null) {
            given.write(GivenRows.HEADINGS);
        }
    }

    void write(BatchCalculation.Outcome outcome) throws IOException {
        for (MadePackage made : outcome.packages()) {
            packages.write(made.json());
            packages.write("\n");
        }
        if (!outcome.rejects().isEmpty() && !rejects.isWritten()) {
            rejects.write(RejectRows.HEADINGS);
        }
        rejects.write(RejectRows.of(outcome.rejects()));
        if (given != null) {
            given.write(outcome.given());
        }
    }

    /** The packages last: whoever sees them can trust that the rejects beside them are theirs. */
    void complete() throws IOException {
        if (given != null) {
            given.complete();
        }
        if (rejects.isWritten()) {
            rejects.complete();
        } else {
            rejects.leaveOut();
        }
        packages.complete();
    }
}
