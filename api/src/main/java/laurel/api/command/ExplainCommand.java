package laurel.api.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import laurel.api.command.Inputs.Opened;
import laurel.calculation.IncentivePackage;
import laurel.problem.Place;
import laurel.prospect.NextStep;
import laurel.prospect.Prospect;
import laurel.prospect.WhyNot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code laurel explain}: one employee's package in sentences, with what it lacks and what comes next. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Mixin
    private final Inputs inputs = new Inputs();

    @Option(names = "--employee", paramLabel = "ID", required = true, descriptionKey = "employee")
    @SuppressWarnings("NullAway.Init")
    private String employee;

    /** For programs: the package, and what stands beside it. */
    record Explained(
            @JsonUnwrapped IncentivePackage given,
            List<WhyNot> whyNot,
            List<NextStep> nextSteps,
            List<String> unfinished) {}

    @Override
    public Integer call() throws IOException {
        try (Opened opened = inputs.open(output)) {
            if (opened == null) {
                return 1;
            }
            OnePackage one = OnePackage.of(
                    employee, opened, new Place.File(inputs.facts().toString()), true);
            boolean isBad = output.report(opened.remarks(), one.problems());
            IncentivePackage given = one.given();
            Prospect prospect = one.prospect();
            if (given != null && prospect != null) {
                List<String> told = new ArrayList<>(OnePackage.tell(given, opened.book(), output.language()));
                told.addAll(OnePackage.tell(given, prospect, opened.book(), output.language()));
                output.result(
                        new Explained(given, prospect.whyNot(), prospect.nextSteps(), prospect.unfinished()), told);
            }
            return isBad ? 1 : 0;
        }
    }
}
