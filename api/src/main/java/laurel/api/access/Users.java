package laurel.api.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import laurel.api.audit.Audit;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may log in. Each change is remembered by the audit log; what is wrong with one is told as {@link InputRefused}. */
@Component
public class Users {

    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");

    private static final Pattern EMPLOYEE = Pattern.compile("[^\\p{C}]{1,200}");

    private final UserRows rows;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Audit audit;

    Users(UserRows rows, Sessions sessions, Passwords passwords, Audit audit) {
        this.rows = rows;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * A user as just made.
     *
     * @param password to choose another with, within 72 hours; it is kept nowhere
     */
    public record Added(User user, String password) {}

    /** By name. */
    List<User> all() {
        return rows.all();
    }

    @Transactional
    public Added add(String actor, String name, Collection<Role> roles, @Nullable String employee) {
        if (!NAME.matcher(name).matches()) {
            throw Members.refused("/name", "access.user.name", name);
        }
        User user = checked(new User(name, inOrder(roles), employee, false, true, false));
        String password = passwords.oneTime();
        try {
            rows.insert(user, passwords.hash(password));
        } catch (DuplicateKeyException known) {
            throw InputRefused.because(HttpStatus.CONFLICT, "access.user.exists", name);
        }
        audit.record(actor, "user.add", name, told(user));
        return new Added(user, password);
    }

    /**
     * Gives the user other roles, or keeps the user out from now on.
     *
     * @param disabled null if that stays as it is
     */
    @Transactional
    public User change(
            String actor, String name, Collection<Role> roles, @Nullable String employee, @Nullable Boolean disabled) {
        rows.lockAdmins();
        User before = find(name);
        boolean isOut = disabled == null ? before.disabled() : disabled;
        User after =
                checked(new User(name, inOrder(roles), employee, isOut, before.mustChangePassword(), before.locked()));
        rows.update(after);
        if (before.isActiveAdmin() && rows.all().stream().noneMatch(User::isActiveAdmin)) {
            throw InputRefused.because(HttpStatus.CONFLICT, "access.user.last", name);
        }
        if (isOut) {
            sessions.closeOthers(name, "");
        }
        audit.record(actor, "user.change", name, told(after));
        return after;
    }

    /** A new password to choose another with, within 72 hours. Whoever is logged in with the old one is no more. */
    @Transactional
    public String oneTimePassword(String actor, String name) {
        find(name);
        String password = passwords.oneTime();
        rows.setPassword(name, passwords.hash(password), true);
        sessions.closeOthers(name, "");
        audit.record(actor, "user.password", name, Map.of("password", "one-time"));
        return password;
    }

    /** The person's own choice. All of the person's other sessions end. */
    @Transactional
    void changePassword(Person person, String password) {
        rows.setPassword(person.name(), passwords.hash(password), false);
        sessions.closeOthers(person.name(), person.session());
        audit.record(person.name(), "user.password", person.name(), Map.of("password", "own"));
    }

    private User find(String name) {
        // Only a name is asked for, since PostgreSQL fails at some texts where H2 finds nothing.
        return (NAME.matcher(name).matches() ? rows.find(name) : Optional.<User>empty())
                .orElseThrow(() -> InputRefused.because(HttpStatus.NOT_FOUND, "access.user.unknown", name));
    }

    private static User checked(User user) {
        if (user.roles().isEmpty()) {
            throw Members.refused("", "access.roles.missing");
        }
        String employee = user.employee();
        if (user.roles().contains(Role.EMPLOYEE) != (employee != null)) {
            throw Members.refused("", employee == null ? "access.employee.missing" : "access.employee.unused");
        }
        if (employee != null && !EMPLOYEE.matcher(employee).matches()) {
            throw Members.refused("/employee", "access.employee");
        }
        return user;
    }

    private static List<Role> inOrder(Collection<Role> roles) {
        return Set.copyOf(roles).stream().sorted().toList();
    }

    private static Map<String, String> told(User user) {
        Map<String, String> told = new TreeMap<>(
                Map.of("roles", Role.written(user.roles()), "disabled", Boolean.toString(user.disabled())));
        if (user.employee() != null) {
            told.put("employee", user.employee());
        }
        return told;
    }
}
