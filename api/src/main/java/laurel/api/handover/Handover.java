package laurel.api.handover;

import java.time.Instant;

/**
 * A cycle that was released to payroll.
 *
 * @param cycle the number by which it is kept
 * @param period such as 2025 or 2025-Q3
 * @param book the digest of the book that it was calculated with, or "" if nobody was given anything
 */
record Handover(long cycle, String period, Instant released, String book) {}
