package laurel.api.command;

import laurel.api.access.Actor;
import laurel.api.cycle.Closing;
import laurel.api.cycle.CycleReport;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/** {@code laurel close}: calculates a cycle. Killed and started again, it goes on. */
@Command(name = "close")
final class CloseCommand extends CycleAction {

    CloseCommand() {
        super("POST", "/{period}/close");
    }

    @Override
    int act(ApplicationContext beans) {
        boolean isClosed;
        try (RunLine line = new RunLine(output)) {
            isClosed = beans.getBean(Closing.class).close(period(), Actor.name(), line);
        }
        if (!isClosed) {
            output.remark("close.broken", period());
            return 1;
        }
        CycleReport report = beans.getBean(CycleReport.class);
        output.result(report.tell(period()), report.lines(period(), output.language()));
        return 0;
    }
}
