package laurel.api.cycle;

import laurel.api.Postgres;
import org.springframework.context.annotation.Import;

/** The same faults on PostgreSQL. */
@Import(Postgres.Keeps.class)
class FaultsOnPostgresTest extends FaultsTest {}
