package laurel.api.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import laurel.api.access.Role;
import laurel.api.access.Users;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code laurel user}: the first users, and the way back in for who has lost a password. */
@Command(
        name = "user",
        subcommands = {UserCommand.Add.class, UserCommand.Password.class})
final class UserCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), output.say("usage.command"));
    }

    /** The password, for programs. */
    record Result(String user, String password) {}

    /** Makes a password, as whoever reaches the database may, and shows it. */
    private static int show(List<String> settings, Output output, String user, Function<Users, String> change) {
        return Standalone.run(settings, output, beans -> {
            String password = change.apply(beans.getBean(Users.class));
            output.result(new Result(user, password), List.of(output.say("user.password.out", user, password)));
            return 0;
        });
    }

    /** As the audit log knows whoever does without a login what the machine lets them do. */
    private static String operator() {
        return "command:" + System.getProperty("user.name");
    }

    /** {@code laurel user add}. */
    @Command(name = "add")
    static final class Add implements Callable<Integer> {

        @Mixin
        private final Output output = new Output();

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Parameters(paramLabel = "NAME", descriptionKey = "user.name")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Option(names = "--roles", paramLabel = "ROLES", required = true, split = ",", descriptionKey = "user.roles")
        @SuppressWarnings("NullAway.Init")
        private List<Role> roles;

        @Option(names = "--employee", paramLabel = "ID", descriptionKey = "user.employee")
        private @Nullable String employee;

        @Override
        public Integer call() {
            return show(
                    settings,
                    output,
                    name,
                    users -> users.add(operator(), name, roles, employee).password());
        }
    }

    /** {@code laurel user password}. */
    @Command(name = "password")
    static final class Password implements Callable<Integer> {

        @Mixin
        private final Output output = new Output();

        @Unmatched
        private final List<String> settings = new ArrayList<>();

        @Parameters(paramLabel = "NAME", descriptionKey = "user.name")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Override
        public Integer call() {
            return show(settings, output, name, users -> users.oneTimePassword(operator(), name));
        }
    }
}
