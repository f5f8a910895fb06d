package laurel.api.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import laurel.api.access.Actor;
import laurel.api.cycle.Correcting;
import laurel.api.cycle.FactsImport;
import laurel.api.cycle.Imported;
import laurel.api.cycle.ToldImport;
import laurel.api.cycle.ToldRun;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What brings facts into cycles. */
final class CycleFacts {

    private CycleFacts() {}

    /** Tells what came of it; whether every row can be used. */
    private static int tell(CycleAction action, Imported imported) {
        Output output = action.output;
        List<String> lines = imported.files().stream()
                .map(file -> output.say(
                        "cycle.file." + file.outcome(),
                        file.file().name(),
                        Long.toString(file.file().bytes())))
                .toList();
        output.result(ToldImport.of(imported, output.language()), lines);
        output.report(imported.remarks(), imported.rejects());
        output.remark("cycle.rows", Long.toString(imported.rows()), Long.toString(imported.rejected()));
        return imported.rejected() == 0 ? 0 : 1;
    }

    /** {@code laurel cycle import}. */
    @Command(name = "import")
    static final class Import extends CycleAction {

        @Option(names = "--facts", paramLabel = "DIR", required = true, descriptionKey = "facts")
        @SuppressWarnings("NullAway.Init")
        private Path facts;

        @Option(names = "--late", descriptionKey = "cycle.late")
        private boolean late;

        Import() {
            super("POST", "/{period}/facts");
        }

        @Override
        int act(ApplicationContext beans) {
            return tell(this, beans.getBean(FactsImport.class).take(period(), facts, late, Actor.name()));
        }
    }

    /** {@code laurel cycle correct}. */
    @Command(name = "correct")
    static final class Correct extends CycleAction {

        @Option(names = "--facts", paramLabel = "DIR", required = true, descriptionKey = "cycle.late.facts")
        @SuppressWarnings("NullAway.Init")
        private Path facts;

        Correct() {
            super("POST", "/{period}/corrections");
        }

        @Override
        int act(ApplicationContext beans) {
            Correcting.Corrected corrected;
            try (RunLine line = new RunLine(output)) {
                corrected = beans.getBean(Correcting.class).correct(period(), facts, Actor.name(), line);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            int told = tell(this, corrected.imported());
            if (!corrected.isFinished()) {
                output.remark("cycle.correct.broken", period());
                return 1;
            }
            return told;
        }
    }

    /** {@code laurel cycle give-up}. */
    @Command(name = "give-up")
    static final class GiveUp extends CycleAction {

        GiveUp() {
            super("DELETE", "/{period}/runs/{number}");
        }

        @Override
        int act(ApplicationContext beans) {
            ToldRun run = beans.getBean(Correcting.class).giveUp(period(), Actor.name());
            output.result(run, List.of(output.say("cycle.correct.given.up", period())));
            return 0;
        }
    }
}
