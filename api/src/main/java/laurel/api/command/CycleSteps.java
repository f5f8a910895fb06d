package laurel.api.command;

import laurel.api.access.Actor;
import laurel.api.cycle.CycleLife;
import laurel.api.cycle.CycleReport;
import laurel.api.cycle.Released;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The steps of a cycle that take no time. */
final class CycleSteps {

    private CycleSteps() {}

    private static void tell(CycleAction action, Object result, ApplicationContext beans) {
        action.output.result(result, beans.getBean(CycleReport.class).lines(action.period(), action.output.language()));
    }

    /** {@code laurel cycle create}. */
    @Command(name = "create")
    static final class Create extends CycleAction {

        Create() {
            super("POST", "");
        }

        @Override
        int act(ApplicationContext beans) {
            tell(this, beans.getBean(CycleLife.class).create(period(), Actor.name()), beans);
            return 0;
        }
    }

    /** {@code laurel cycle reopen}. */
    @Command(name = "reopen")
    static final class Reopen extends CycleAction {

        Reopen() {
            super("POST", "/{period}/reopening");
        }

        @Override
        int act(ApplicationContext beans) {
            tell(this, beans.getBean(CycleLife.class).reopen(period(), Actor.name()), beans);
            return 0;
        }
    }

    /** {@code laurel cycle approve}. */
    @Command(name = "approve")
    static final class Approve extends CycleAction {

        @Option(names = "--flags", paramLabel = "N", required = true, descriptionKey = "cycle.flags")
        private long flags;

        Approve() {
            super("POST", "/{period}/approval");
        }

        @Override
        int act(ApplicationContext beans) {
            tell(this, beans.getBean(CycleLife.class).approve(period(), flags, Actor.name()), beans);
            return 0;
        }
    }

    /** {@code laurel cycle release}. */
    @Command(name = "release")
    static final class Release extends CycleAction {

        Release() {
            super("POST", "/{period}/release");
        }

        @Override
        int act(ApplicationContext beans) {
            Released released = beans.getBean(CycleLife.class).release(period(), Actor.name());
            tell(this, released, beans);
            return 0;
        }
    }
}
