package laurel.api.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import laurel.problem.Language;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The answer to arguments that no command takes: what is wrong with them, then how it is used. */
record WrongUsage(Language language) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(tell(wrong));
        err.println();
        command.usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    private String tell(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            String names = missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(", "));
            return CommandTexts.say(language, "usage.missing", names);
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return CommandTexts.say(language, "usage.unmatched", String.join(" ", unmatched.getUnmatched()));
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return CommandTexts.say(language, "usage.value", name(wrong.getArgSpec()), wrong.getValue());
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
