package laurel.fact;

import org.jspecify.annotations.Nullable;

/**
 * What the company or a team means to reach.
 *
 * @param owner whose it is, or null
 * @param above the objective that it serves, or null for the uppermost
 */
public record Objective(
        String objective,
        String title,
        @Nullable String owner,
        @Nullable String above) {}
