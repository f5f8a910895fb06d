package laurel.api.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.fact.Period;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** A command on one cycle of the database that the service uses, by a user who may do the same over HTTP. */
abstract class CycleAction implements Callable<Integer> {

    @Mixin
    final Output output = new Output();

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Mixin
    private final ActingUser user = new ActingUser();

    @Parameters(paramLabel = "PERIOD", descriptionKey = "cycle.period")
    @SuppressWarnings("NullAway.Init")
    private Period period;

    private final String method;
    private final String path;

    /** For whom it may be done is what the request of that method and path, behind {@code /api/cycles}, asks for. */
    CycleAction(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** Does it; gives the exit code. */
    abstract int act(ApplicationContext beans);

    String period() {
        return period.toString();
    }

    @Override
    public Integer call() {
        return Standalone.run(settings, output, beans -> {
            user.logIn(beans, output, method, "/api/cycles" + path.replace("{period}", period()));
            return act(beans);
        });
    }
}
