package laurel.api.cycle;

import laurel.api.Postgres;
import org.springframework.context.annotation.Import;

/** All that {@link GivenUpCorrectionTest} sees on H2, seen on PostgreSQL. */
@Import(Postgres.Keeps.class)
class GivenUpCorrectionOnPostgresTest extends GivenUpCorrectionTest {}
