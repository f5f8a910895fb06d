package laurel.api.access;

import java.util.List;
import java.util.Locale;
import laurel.api.problem.InputRefused;
import laurel.problem.Language;
import laurel.problem.Texts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the user who makes all others, when the service starts for the first time. */
@Component
@OverHttp
@OwnUsers
final class FirstUser implements ApplicationRunner {

    private static final String NAME = "admin";

    private static final Texts TEXTS = new Texts(FirstUser.class, "access");

    private final UserRows rows;
    private final Users users;

    FirstUser(UserRows rows, Users users) {
        this.rows = rows;
        this.users = users;
    }

    @Override
    @SuppressWarnings("SystemOut") // Logs are kept, and a password must not be.
    public void run(ApplicationArguments arguments) {
        if (rows.anybody()) {
            return;
        }
        try {
            String password =
                    users.add(Actor.name(), NAME, List.of(Role.ADMIN), null).password();
            Language language = Language.of(Locale.getDefault());
            System.out.println(TEXTS.say(language, "first", NAME, password));
        } catch (InputRefused alreadyThere) {
            // Another Laurel on the same database was faster, and has told the password.
        }
    }
}
