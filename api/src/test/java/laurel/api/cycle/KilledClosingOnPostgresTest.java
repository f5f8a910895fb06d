package laurel.api.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.Postgres;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL, which lets a second process in, too. */
class KilledClosingOnPostgresTest extends KilledClosingTest {

    @Override
    String newDatabase() {
        return Postgres.newDatabase();
    }

    @Test
    void isLeftAloneWhileAnotherProcessIsAtIt() throws Exception {
        String url = newDatabase();
        try (Forked first = undisturbed.start().on(url, "COMPARING")) {
            first.await("COMPARING", 1);
            assertThat(undisturbed.start().here(url)).isEqualTo("LEFT");
            first.kill();
        }
    }
}
