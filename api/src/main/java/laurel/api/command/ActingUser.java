package laurel.api.command;

import java.util.Optional;
import laurel.api.access.AccessTable;
import laurel.api.access.Logins;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import picocli.CommandLine.Option;

/** The user as whom a command acts. */
final class ActingUser {

    /** A setting like any other: the environment's LAUREL_PASSWORD, say. */
    private static final String PASSWORD = "laurel.password";

    @Option(names = "--user", paramLabel = "NAME", required = true, descriptionKey = "user")
    @SuppressWarnings("NullAway.Init")
    private String name;

    /**
     * Logs the user in for this command, whose beans then keep to the user's roles.
     *
     * @throws InputRefused if the password is wrong, or must be changed first
     */
    void logIn(ApplicationContext context, Output output) {
        String password = Optional.ofNullable(context.getEnvironment().getProperty(PASSWORD))
                .orElseGet(() -> ask(output));
        Authentication login = context.getBean(Logins.class)
                .login(name, password)
                .orElseThrow(() -> InputRefused.because(HttpStatus.UNAUTHORIZED, "access.login.wrong"));
        if (login.getAuthorities().isEmpty()) {
            throw InputRefused.because(HttpStatus.FORBIDDEN, "access.password.change", name);
        }
        SecurityContextHolder.getContext().setAuthentication(login);
    }

    /**
     * The same, for what somebody else could do by that request.
     *
     * @throws AccessDeniedException if the user may not make the request
     */
    void logIn(ApplicationContext context, Output output, String method, String path) {
        logIn(context, output);
        if (!context.getBean(AccessTable.class).admits(method, path)) {
            throw new AccessDeniedException(path);
        }
    }

    private String ask(Output output) {
        char @Nullable [] typed = Terminal.password(output.say("user.password.ask", name));
        if (typed == null) {
            throw InputRefused.because(HttpStatus.UNAUTHORIZED, "access.password.unasked");
        }
        return new String(typed);
    }
}
