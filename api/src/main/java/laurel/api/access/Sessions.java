package laurel.api.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import laurel.api.audit.Audit;
import laurel.digest.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is logged in. To find out costs one row of the database, and no slow hash. */
@Component
class Sessions {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final AccessSettings settings;
    private final Clock clock;
    private final Audit audit;

    Sessions(JdbcClient database, AccessSettings settings, Clock clock, Audit audit) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /** A session as just begun; the token is kept nowhere. */
    record Opened(String token, Instant expires) {}

    @Transactional
    public Opened open(String user) {
        database.sql("delete from laurel_session where expires_at <= ?")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant expires = clock.instant().plus(settings.session());
        database.sql("insert into laurel_session (digest, user_name, expires_at) values (?, ?, ?)")
                .params(digest(token), user, OffsetDateTime.ofInstant(expires, ZoneOffset.UTC))
                .update();
        audit.record(user, "session.open", user, Map.of("expires", expires.toString()));
        return new Opened(token, expires);
    }

    @Transactional
    public void close(Person person) {
        database.sql("delete from laurel_session where digest = ?")
                .param(person.session())
                .update();
        audit.record(person.name(), "session.close", person.name(), Map.of());
    }

    /** Ends all of a user's sessions but the one of that digest. */
    void closeOthers(String user, String but) {
        database.sql("delete from laurel_session where user_name = ? and digest <> ?")
                .params(user, but)
                .update();
    }

    /** Whose token that is, unless it has expired, or its user may not log in any more. */
    Optional<Person> find(String token) {
        String digest = digest(token);
        return database.sql("select u.name, u.roles, u.employee, u.one_time from laurel_session s"
                        + " join laurel_user u on u.name = s.user_name"
                        + " where s.digest = ? and s.expires_at > ? and not u.disabled")
                .params(digest, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> new Person(
                        row.getString("name"),
                        Role.read(row.getString("roles")),
                        row.getString("employee"),
                        row.getBoolean("one_time"),
                        digest))
                .optional();
    }

    private static String digest(String token) {
        return Sha256.of(token).hex();
    }
}
