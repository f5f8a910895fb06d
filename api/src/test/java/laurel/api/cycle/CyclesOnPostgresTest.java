package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** All that {@link CyclesTest} sees on H2, seen on PostgreSQL. */
@Import(Postgres.Keeps.class)
class CyclesOnPostgresTest extends CyclesTest {

    @Test
    void isKeptInPostgresWhoseOwnOrderIsAnotherOne() {
        assertThat(database.sql("show server_version").query(String.class).single())
                .startsWith("18.");
        assertThat(database.sql("select 'B' < 'a'").query(Boolean.class).single())
                .isFalse();
    }
}
