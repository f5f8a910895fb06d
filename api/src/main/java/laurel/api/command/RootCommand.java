package laurel.api.command;

import laurel.problem.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code laurel} alone is not a command. */
@Command(
        name = "laurel",
        versionProvider = RootCommand.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            CasesCommand.class,
            CalculateCommand.class,
            ExplainCommand.class,
            PageCommand.class,
            CompareCommand.class,
            TemplateCommand.class,
            TourCommand.class,
            ServeCommand.class,
            CycleCommand.class,
            CloseCommand.class,
            UserCommand.class,
            AuditCommand.class
        })
final class RootCommand implements Runnable {

    /** As the jar's manifest has it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Laurel " + (version == null ? "(built from source)" : version)};
        }
    }

    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "lang")
    private @Nullable Language language;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public void run() {
        CommandLine line = command.commandLine();
        throw new ParameterException(line, CommandTexts.say(CommandTexts.orDefault(language), "usage.command"));
    }
}
