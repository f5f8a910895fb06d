package laurel.api.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import laurel.api.command.Inputs.Opened;
import laurel.calculation.IncentivePackage;
import laurel.problem.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel explain}: one employee's package in sentences. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--employee", paramLabel = "ID", required = true, descriptionKey = "employee")
    @SuppressWarnings("NullAway.Init")
    private String employee;

    @Override
    public Integer call() throws IOException {
        try (Opened opened = inputs.open(output)) {
            if (opened == null) {
                return 1;
            }
            OnePackage one = OnePackage.of(
                    employee, opened, new Place.File(inputs.facts().toString()));
            boolean isBad = output.report(opened.remarks(), one.problems());
            IncentivePackage given = one.given();
            if (given != null) {
                output.result(given, OnePackage.tell(given, opened.book(), output.language()));
            }
            return isBad ? 1 : 0;
        }
    }
}
