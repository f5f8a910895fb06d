package laurel.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users in the database. */
@Component
final class UserRows {

    private static final String ALL =
            "select name, roles, employee, disabled, one_time, attempts, attempted_at from laurel_user";

    private final JdbcClient database;
    private final AccessSettings settings;
    private final Clock clock;

    UserRows(JdbcClient database, AccessSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    boolean anybody() {
        return database.sql("select count(*) from laurel_user")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** By name. */
    List<User> all() {
        // Put in order here, for databases differ in how they order texts.
        return database.sql(ALL).query(this::read).list().stream()
                .sorted(Comparator.comparing(User::name))
                .toList();
    }

    Optional<User> find(String name) {
        return database.sql(ALL + " where name = ?")
                .param(name)
                .query(this::read)
                .optional();
    }

    /** Has other changes of administrators wait until this one is done, for one of them always has to remain. */
    void lockAdmins() {
        // In one order, so that two do not wait for each other.
        database.sql("select name from laurel_user where roles like ? order by name for update")
                .param("%" + Role.ADMIN + "%")
                .query(String.class)
                .list();
    }

    private User read(ResultSet row, int number) throws SQLException {
        return new User(
                row.getString("name"),
                List.copyOf(Role.read(row.getString("roles"))),
                row.getString("employee"),
                row.getBoolean("disabled"),
                row.getBoolean("one_time"),
                row.getInt("attempts") >= settings.attempts()
                        && row.getObject("attempted_at", OffsetDateTime.class).isAfter(expired()));
    }

    /** An attempt before that is forgotten. */
    private OffsetDateTime expired() {
        return now().minus(settings.lock());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    void insert(User user, String hash) {
        database.sql("insert into laurel_user"
                        + " (name, password, one_time, roles, employee, disabled, attempts, attempted_at, password_at)"
                        + " values (?, ?, ?, ?, ?, ?, 0, ?, ?)")
                .params(user.name(), hash, user.mustChangePassword(), Role.written(user.roles()))
                .param(user.employee())
                .params(user.disabled(), now(), now())
                .update();
    }

    void update(User user) {
        database.sql("update laurel_user set roles = ?, employee = ?, disabled = ? where name = ?")
                .param(Role.written(user.roles()))
                .param(user.employee())
                .params(user.disabled(), user.name())
                .update();
    }

    /** Whoever is locked out gets in with the new one. */
    void setPassword(String name, String hash, boolean oneTime) {
        database.sql("update laurel_user set password = ?, one_time = ?, password_at = ?, attempts = 0"
                        + " where name = ?")
                .params(hash, oneTime, now(), name)
                .update();
    }

    /**
     * One of the times that a password is looked at.
     *
     * @param isFutile whether even the right password is refused: the user is disabled, or it was for one time and is too old
     * @param number how many there have been in a row
     */
    record Attempt(String hash, boolean isFutile, int number) {}

    /** Empty if there were too many in a row, or if there is no such user. Two at once each count. */
    Optional<Attempt> attempt(String name) {
        int counted = database.sql("update laurel_user"
                        + " set attempts = case when attempted_at <= ? then 1 else attempts + 1 end, attempted_at = ?"
                        + " where name = ? and (attempts < ? or attempted_at <= ?)")
                .params(expired(), now(), name, settings.attempts(), expired())
                .update();
        return counted == 0
                ? Optional.empty()
                : database.sql("select password, disabled or (one_time and password_at <= ?) as futile, attempts"
                                + " from laurel_user where name = ?")
                        .params(now().minus(Passwords.ONE_TIME), name)
                        .query((row, number) -> new Attempt(
                                row.getString("password"), row.getBoolean("futile"), row.getInt("attempts")))
                        .optional();
    }

    void forgetAttempts(String name) {
        database.sql("update laurel_user set attempts = 0 where name = ?")
                .param(name)
                .update();
    }
}
