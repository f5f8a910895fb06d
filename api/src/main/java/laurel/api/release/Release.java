package laurel.api.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A book that somebody proposes to put in force, and what became of that. The book itself never changes.
 *
 * @param number from 1; 0 is the folder's book that was in force before any release
 * @param version grows by one with each change
 * @param book the digest of the book
 * @param file the one file that was sent; null if it was a whole book
 * @param madeOf the digest of the book in force into which that file was put; null if a whole book was sent
 * @param why it was rejected
 * @param inForceFrom the day from whose start it is in force once it is approved
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Release(
        long number,
        long version,
        String book,
        ReleaseState state,
        String note,
        @Nullable String file,
        @Nullable String madeOf,
        Act uploaded,
        @Nullable Act submitted,
        @Nullable Act decided,
        @Nullable String why,
        @Nullable LocalDate inForceFrom,
        @Nullable Act rolledBack) {

    /** Who did something, and when. */
    record Act(String by, Instant at) {}

    static Release draft(
            long number, String book, String note, @Nullable String file, @Nullable String madeOf, Act by) {
        return new Release(number, 1, book, ReleaseState.DRAFT, note, file, madeOf, by, null, null, null, null, null);
    }

    /** The folder's book, which was in force ever before. */
    static Release ofFolder(String book, Act by) {
        return new Release(0, 1, book, ReleaseState.APPROVED, "", null, null, by, null, by, null, null, null);
    }

    Release submit(Act by) {
        expect(ReleaseState.DRAFT);
        return with(ReleaseState.SUBMITTED, by, decided, why, inForceFrom, rolledBack);
    }

    /** By somebody who has neither uploaded nor submitted it. */
    Release approve(LocalDate from, Act by) {
        expect(ReleaseState.SUBMITTED);
        if (by.by().equals(uploaded.by()) || (submitted != null && by.by().equals(submitted.by()))) {
            throw InputRefused.because(HttpStatus.FORBIDDEN, "release.own", by.by(), Long.toString(number));
        }
        return with(ReleaseState.APPROVED, submitted, by, why, from, rolledBack);
    }

    Release reject(String reason, Act by) {
        expect(ReleaseState.SUBMITTED);
        return with(ReleaseState.REJECTED, submitted, by, reason, inForceFrom, rolledBack);
    }

    /** The folder's book stays: before it there was nothing. */
    Release rollBack(Act by) {
        expect(ReleaseState.APPROVED);
        if (number == 0) {
            throw InputRefused.because(HttpStatus.CONFLICT, "release.first");
        }
        return with(ReleaseState.ROLLED_BACK, submitted, decided, why, inForceFrom, by);
    }

    /** @throws InputRefused if it is in another state */
    void expect(ReleaseState expected) {
        if (state != expected) {
            throw InputRefused.because(
                    HttpStatus.CONFLICT, "release.state", Long.toString(number), state.label(), expected.label());
        }
    }

    private Release with(
            ReleaseState next,
            @Nullable Act submission,
            @Nullable Act decision,
            @Nullable String reason,
            @Nullable LocalDate from,
            @Nullable Act rollback) {
        return new Release(
                number,
                version + 1,
                book,
                next,
                note,
                file,
                madeOf,
                uploaded,
                submission,
                decision,
                reason,
                from,
                rollback);
    }
}
