package laurel.api.cycle;

import java.time.Instant;

/**
 * A period whose packages are kept.
 *
 * @param period such as 2025 or 2025-Q3
 * @param book the digest of the book that they were calculated with
 * @param packages how many there are
 */
public record Cycle(String period, String book, Instant closed, long packages) {}
