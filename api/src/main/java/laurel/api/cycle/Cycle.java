package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period whose packages are calculated and kept.
 *
 * @param period such as 2025 or 2025-Q3
 * @param version counts its changes
 * @param run the number of the run whose packages count; null before it is closed
 * @param book the digest of the book that they were calculated with, of a cycle that is closed
 * @param facts the digest of the facts that they were calculated with
 * @param closed when
 * @param packages how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cycle(
        String period,
        CycleState state,
        long version,
        @Nullable Integer run,
        @Nullable String book,
        @Nullable String facts,
        @Nullable Instant closed,
        @Nullable Long packages,
        @Nullable String approvedBy) {}
