package laurel.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommonsTest {

    /** Many times, for some of a finer clock's are whole ones by chance. */
    @Test
    void tellsTheTimeInWholeMicroseconds() {
        Clock clock = new Commons().clock();
        assertThat(Stream.generate(clock::instant).limit(1000))
                .extracting(Instant::getNano)
                .allMatch(nanos -> nanos % 1000 == 0);
    }
}
