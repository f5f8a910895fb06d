package laurel.api.access;

import laurel.api.Postgres;
import org.springframework.context.annotation.Import;

/** All that {@link LoginTest} sees on H2, seen on PostgreSQL. */
@Import(Postgres.Keeps.class)
class LoginOnPostgresTest extends LoginTest {}
