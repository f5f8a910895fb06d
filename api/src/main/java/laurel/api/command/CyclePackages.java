package laurel.api.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import laurel.api.cycle.CycleReport;
import laurel.run.WholeFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.util.RawValue;

/** {@code laurel cycle packages}: one package, or all of them in a file. */
@Command(name = "packages")
final class CyclePackages extends CycleAction {

    @Option(names = "--employee", paramLabel = "ID", descriptionKey = "employee")
    private @Nullable String employee;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    CyclePackages() {
        super("GET", "/{period}/packages");
    }

    @Override
    int act(ApplicationContext beans) {
        CycleReport report = beans.getBean(CycleReport.class);
        if (employee != null) {
            String json = report.given(period(), employee);
            output.result(new RawValue(json), List.of(json));
        }
        return out == null || write(report, out) ? 0 : 1;
    }

    private boolean write(CycleReport report, Path target) {
        try (WholeFile file = WholeFile.at(target)) {
            report.packages(period(), file::write);
            file.complete();
            output.remark("calculate.out", target);
            return true;
        } catch (IOException failed) {
            output.report(List.of(Unwritable.problem(target, failed)));
            return false;
        }
    }
}
