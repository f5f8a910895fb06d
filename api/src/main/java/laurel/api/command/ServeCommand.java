package laurel.api.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Unmatched;

/** {@code laurel serve}: the service; any further argument is a Spring Boot setting. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Unmatched
    private final List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        return Serving.serve(settings, output, ready -> {});
    }
}
