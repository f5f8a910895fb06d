package laurel.api.cycle;

import laurel.fact.Period;
import org.jspecify.annotations.Nullable;

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
        @Nullable Long run) {}
