package laurel.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Duration HALF = Duration.ofMillis(500);

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    /** Two a second, three at once, two callers. */
    private final Buckets buckets = new Buckets(2, 3, 2, clock);

    private void empty(String caller) {
        while (buckets.take(caller).isZero()) {
            // Takes what there is.
        }
    }

    @Test
    void givesABurstAndThenWhatTimeBrings() {
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(HALF);
        assertThat(buckets.take("a")).as("a refusal costs nothing").isEqualTo(HALF);
        now = now.plusMillis(400);
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(100));
        now = now.plusMillis(100);
        assertThat(buckets.take("a")).isZero();
        assertThat(buckets.take("a")).isEqualTo(HALF);
    }

    @Test
    void fillsUpNoFurtherThanABurst() {
        empty("a");
        now = now.plusSeconds(3600);
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(HALF);
    }

    @Test
    void keepsCallersApart() {
        empty("a");
        assertThat(buckets.take("b")).isZero();
    }

    @Test
    void forgetsWhoAskedLongestAgo() {
        empty("a");
        empty("b");
        assertThat(buckets.take("a")).isPositive();
        assertThat(buckets.take("c")).isZero();
        assertThat(buckets.take("a")).as("asked after b").isPositive();
        assertThat(buckets.take("b")).as("is forgotten").isZero();
    }

    @Test
    void bearsAClockThatIsSetBack() {
        empty("a");
        now = now.minusSeconds(3600);
        assertThat(buckets.untilNext("a")).isZero();
        empty("a");
        assertThat(buckets.untilNext("a")).isEqualTo(HALF);
    }
}
