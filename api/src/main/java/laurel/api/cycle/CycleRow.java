package laurel.api.cycle;

import laurel.api.problem.InputRefused;
import laurel.fact.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A cycle as the database has it.
 *
 * @param run by which its packages are kept, null before it is closed
 */
record CycleRow(
        long id,
        Period period,
        CycleState state,
        long version,
        @Nullable Long run) {

    /**
     * Leaves it at that if the cycle is in that state.
     *
     * @throws InputRefused if it is in another
     */
    void require(CycleState needed) {
        if (state != needed) {
            throw refused(needed);
        }
    }

    /** What somebody is told who wants what can only be done in that state. */
    InputRefused refused(CycleState needed) {
        return InputRefused.because(HttpStatus.CONFLICT, "cycle.state", period, state.label(), needed.label());
    }
}
