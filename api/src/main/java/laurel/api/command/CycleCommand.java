package laurel.api.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laurel cycle}: what is decided about cycles, on the command line. */
@Command(
        name = "cycle",
        subcommands = {
            CycleSteps.Create.class,
            CycleFacts.Import.class,
            CycleFacts.Correct.class,
            CycleFacts.GiveUp.class,
            CycleShow.class,
            CyclePackages.class,
            CycleSteps.Reopen.class,
            CycleSteps.Approve.class,
            CycleSteps.Release.class
        })
final class CycleCommand implements Runnable {

    @Mixin
    private final Output output = new Output();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), output.say("usage.command"));
    }
}
