package laurel.api.command;

import laurel.api.cycle.CycleReport;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/** {@code laurel cycle show}: how far a cycle is, what it came to, and what an approver should look at. */
@Command(name = "show")
final class CycleShow extends CycleAction {

    CycleShow() {
        super("GET", "/{period}/controls");
    }

    @Override
    int act(ApplicationContext beans) {
        CycleReport report = beans.getBean(CycleReport.class);
        output.result(report.tell(period()), report.lines(period(), output.language()));
        return 0;
    }
}
