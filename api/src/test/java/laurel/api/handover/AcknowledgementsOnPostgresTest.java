package laurel.api.handover;

import laurel.api.Postgres;
import org.springframework.context.annotation.Import;

/** All that {@link AcknowledgementsTest} sees on H2, seen on PostgreSQL. */
@Import(Postgres.Keeps.class)
class AcknowledgementsOnPostgresTest extends AcknowledgementsTest {}
