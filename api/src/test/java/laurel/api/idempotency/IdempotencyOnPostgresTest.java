package laurel.api.idempotency;

import laurel.api.Postgres;
import org.springframework.context.annotation.Import;

/** All that {@link IdempotencyTest} sees on H2, seen on PostgreSQL. */
@Import(Postgres.Keeps.class)
class IdempotencyOnPostgresTest extends IdempotencyTest {}
