package laurel.api.command;

import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import laurel.api.audit.AuditHead;
import laurel.fact.Period;
import laurel.money.Money;
import laurel.problem.Language;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;

/** All commands. Each ends with 0, with 1 if there were problems, or with 2 if it was used wrongly. */
public final class Commands {

    /** A Spring Boot setting, such as --server.port=8081: whoever gives only these wants the service. */
    static final String SETTING = "--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?";

    private Commands() {}

    /** Runs a command on the standard streams; without one, serves. */
    public static int run(String... arguments) {
        boolean isService = Arrays.stream(arguments).allMatch(argument -> argument.matches(SETTING));
        String[] all = isService ? withServe(arguments) : arguments;
        return run(Terminal.writer(FileDescriptor.out), Terminal.writer(FileDescriptor.err), all);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        // What libraries would log is no part of a command's output. The service sets its own levels.
        LoggingSystem.get(Commands.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        Language language = CommandTexts.language(List.of(arguments));
        CommandLine line = new CommandLine(new RootCommand())
                .setOut(out)
                .setErr(err)
                .setResourceBundle(CommandTexts.bundle(language))
                .setUsageHelpAutoWidth(true)
                .registerConverter(Language.class, CommandTexts::toLanguage)
                .registerConverter(Currency.class, Commands::toCurrency)
                .registerConverter(
                        Money.class,
                        sum -> Money.parse(sum)
                                .orElseThrow(() -> new CommandLine.TypeConversionException("1000000 CNY")))
                .registerConverter(
                        AuditHead.class,
                        text -> AuditHead.parse(text)
                                .orElseThrow(() -> new CommandLine.TypeConversionException("17:9f86…")))
                .registerConverter(
                        Period.class,
                        text -> Period.parse(text)
                                .orElseThrow(() ->
                                        new CommandLine.TypeConversionException("2025, 2025-H1, 2025-Q3, 2025-09")))
                .setParameterExceptionHandler(new WrongUsage(language))
                .setExecutionExceptionHandler(new Unforeseen(language));
        try {
            return line.execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static Currency toCurrency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new CommandLine.TypeConversionException("CNY, EUR, USD");
        }
    }

    private static String[] withServe(String[] settings) {
        String[] all = new String[settings.length + 1];
        all[0] = "serve";
        System.arraycopy(settings, 0, all, 1, settings.length);
        return all;
    }
}
