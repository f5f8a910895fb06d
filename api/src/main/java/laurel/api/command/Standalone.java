package laurel.api.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import laurel.api.Application;
import laurel.api.access.Actor;
import laurel.api.database.DatabaseRefused;
import laurel.api.policy.BookRefused;
import laurel.api.problem.InputRefused;
import laurel.problem.Place;
import laurel.problem.Problem;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import picocli.CommandLine.UnmatchedArgumentException;

/** The service's beans without the service, for commands that work on its database. */
final class Standalone {

    private Standalone() {}

    /**
     * Has a command work with the beans, each of which is made when first asked for. It ends with what {@code work} answers,
     * or with 1 and why that is refused: by the database, the book, the roles of who acts, or the beans.
     *
     * @param settings of the service, as {@code serve} takes them
     * @throws UnmatchedArgumentException if one is no setting
     */
    static int run(List<String> settings, Output output, ToIntFunction<ApplicationContext> work) {
        List<String> unknown = settings.stream()
                .filter(argument -> !argument.matches(Commands.SETTING))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnmatchedArgumentException(output.line(), unknown);
        }
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        List<String> all = new ArrayList<>(settings);
        // A log is no part of a command's output; where a setting names a file, it is kept there.
        all.add("--logging.console.enabled=false");
        try (ConfigurableApplicationContext context = application.run(all.toArray(String[]::new))) {
            return work.applyAsInt(context);
        } catch (RuntimeException failed) {
            tell(failed, output);
            return 1;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void tell(RuntimeException failed, Output output) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
        if (cause instanceof DatabaseRefused refused) {
            output.tell(refused.in(output.language()));
        } else if (cause instanceof BookRefused refused) {
            output.remark("standalone.book", refused.folder());
        } else if (cause instanceof InputRefused refused) {
            output.report(refused.problems());
        } else if (cause instanceof AccessDeniedException) {
            output.report(List.of(Problem.error(new Place.Pointer(""), "access.denied", Actor.name())));
        } else {
            throw failed;
        }
    }
}
