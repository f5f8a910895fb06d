package laurel.api.release;

import laurel.api.Postgres;
import org.springframework.context.annotation.Import;

/** All that {@link ReleaseLifeTest} sees on H2, seen on PostgreSQL. */
@Import(Postgres.Keeps.class)
class ReleaseLifeOnPostgresTest extends ReleaseLifeTest {}
