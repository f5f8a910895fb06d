package laurel.api.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import laurel.api.access.UserRows.Attempt;
import laurel.api.audit.Audit;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The check of names and passwords. After several wrong ones in a row none is looked at for a while, which does not show. */
@Component
public class Logins {

    private final UserRows users;
    private final Passwords passwords;
    private final AccessSettings settings;
    private final TransactionOperations transaction;
    private final Audit audit;

    Logins(
            UserRows users,
            Passwords passwords,
            AccessSettings settings,
            TransactionOperations transaction,
            Audit audit) {
        this.users = users;
        this.passwords = passwords;
        this.settings = settings;
        this.transaction = transaction;
        this.audit = audit;
    }

    /** The user's login, with no role as long as the password must be changed; empty if refused, for whatever reason. */
    public Optional<Authentication> login(String name, String password) {
        return check(name, password)
                .map(user -> new Person(
                        user.name(), Set.copyOf(user.roles()), user.employee(), user.mustChangePassword(), ""))
                .map(Person::authentication);
    }

    /** The user, if that is the password and it is looked at. */
    Optional<User> check(String name, String password) {
        boolean isName = Users.NAME.matcher(name).matches();
        // It counts before it is looked at, so that a thousand at once are not a thousand looked at.
        Optional<Attempt> attempt = isName ? transaction.execute(begun -> users.attempt(name)) : Optional.empty();
        if (attempt == null || attempt.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, attempt.get().hash())) {
            if (attempt.get().number() == settings.attempts()) {
                tellLock(name);
            }
            return Optional.empty();
        }
        users.forgetAttempts(name);
        return attempt.get().isFutile() ? Optional.empty() : users.find(name);
    }

    private void tellLock(String name) {
        transaction.executeWithoutResult(begun -> audit.record(
                "anonymous",
                "user.lock",
                name,
                Map.of(
                        "attempts",
                        Integer.toString(settings.attempts()),
                        "for",
                        settings.lock().toString())));
    }
}
