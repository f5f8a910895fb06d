package laurel.api.cycle;

import laurel.api.Postgres;
import org.springframework.context.annotation.Import;

/** All that {@link BrokenOffTest} sees on H2, seen on PostgreSQL. */
@Import(Postgres.Keeps.class)
class BrokenOffOnPostgresTest extends BrokenOffTest {}
