package laurel.api.idempotency;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.api.problem.InputRefused;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** Two requests with one key, of which one does something between two looks of the other into the database. */
class RaceTest {

    private static final String KEY = "key";
    private static final String REQUEST = "request";

    private final Interrupted database =
            new Interrupted(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));

    private final AnsweredRequests requests = new AnsweredRequests(
            JdbcClient.create(database),
            Clock.systemUTC(),
            new IdempotencySettings(
                    Duration.ofHours(24), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), List.of("/none")));

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private void isUnderWay() {
        assertThatThrownBy(() -> requests.begin(KEY, REQUEST))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("is still being answered");
    }

    /** The other one's note and its try to note the request, and then its look at who was first. */
    @Test
    void isNotLostThatIsAnsweredWhileAnotherLooks() {
        requests.begin(KEY, REQUEST);
        database.after(3, () -> {
            requests.keep(KEY, new AnsweredRequests.Head(201, Map.of()), new byte[0]);
            requests.left(KEY);
        });
        isUnderWay();
    }

    @Test
    void isNotLostThatBeginsWhileAnotherTries() {
        database.before(2, () -> requests.begin(KEY, REQUEST));
        isUnderWay();
        isUnderWay();
    }

    /** Nothing is noted, so the next may try; and what came of that one's answer nobody knows. */
    @Test
    void isNotUnderWayThatCouldNotBeNoted() {
        database.before(2, () -> {
            throw new IllegalStateException("no connection is free");
        });
        assertThatThrownBy(() -> requests.begin(KEY, REQUEST)).isInstanceOf(DataAccessException.class);
        requests.begin(KEY, REQUEST);
        requests.left(KEY);
        assertThatThrownBy(() -> requests.begin(KEY, REQUEST))
                .isInstanceOf(InputRefused.class)
                .hasMessageContaining("it is not known what came of it");
    }
}
