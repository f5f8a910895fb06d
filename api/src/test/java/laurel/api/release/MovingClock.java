package laurel.api.release;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until a test moves it. */
final class MovingClock extends Clock {

    static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private volatile Instant now = START;

    void moveTo(String instant) {
        now = Instant.parse(instant);
    }

    void reset() {
        now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
