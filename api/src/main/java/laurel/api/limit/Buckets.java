package laurel.api.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each caller, of which a request takes one; it fills up again with time.
 *
 * <p>Of a bucket is kept only when it will be full, which says how many tokens it holds.
 */
final class Buckets {

    private final Clock clock;
    private final long size;
    private final long perToken;
    private final Map<String, Long> fullAt;

    Buckets(int perSecond, int burst, int mostCallers, Clock clock) {
        this.clock = clock;
        this.perToken = Duration.ofSeconds(1).toNanos() / perSecond;
        this.size = perToken * burst;
        this.fullAt = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > mostCallers;
            }
        };
    }

    /** How long a token has to be waited for; zero if there is one. None is taken. */
    synchronized Duration untilNext(String caller) {
        long now = now();
        return untilNext(full(caller, now), now);
    }

    /** Takes a token: zero, or how long to wait if there is none. A clock set back gives a caller at most one bucket more. */
    synchronized Duration take(String caller) {
        long now = now();
        long full = full(caller, now);
        Duration wait = untilNext(full, now);
        fullAt.put(caller, wait.isZero() ? full + perToken : full);
        return wait;
    }

    private long full(String caller, long now) {
        long known = fullAt.getOrDefault(caller, now);
        // Later than any bucket can be full: the clock was set back since.
        return known > now + size ? now : Math.max(known, now);
    }

    private Duration untilNext(long full, long now) {
        return Duration.ofNanos(Math.max(0, full + perToken - (now + size)));
    }

    private long now() {
        Instant now = clock.instant();
        return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }
}
