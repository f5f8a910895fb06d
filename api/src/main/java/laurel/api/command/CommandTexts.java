package laurel.api.command;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import laurel.problem.Language;
import laurel.problem.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** What commands say, and the usage texts, in each language. */
final class CommandTexts {

    private static final Texts TEXTS = new Texts(CommandTexts.class, "command");

    private CommandTexts() {}

    static String say(Language language, String key, Object... values) {
        return TEXTS.say(language, key, values);
    }

    /** The usage texts; picocli looks them up by its own keys. */
    static ResourceBundle bundle(Language language) {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Locale locale = language == Language.CHINESE ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle("laurel.api.command.usage", locale, noFallback);
    }

    /** What {@code --lang} says, else the environment: known before the arguments are parsed, for usage texts. */
    static Language language(List<String> arguments) {
        int option = arguments.indexOf("--lang");
        String written = option >= 0 && option + 1 < arguments.size()
                ? arguments.get(option + 1)
                : arguments.stream()
                        .filter(argument -> argument.startsWith("--lang="))
                        .map(argument -> argument.substring("--lang=".length()))
                        .findFirst()
                        .orElse("");
        return switch (written) {
            case "en" -> Language.ENGLISH;
            case "zh" -> Language.CHINESE;
            default -> orDefault(null);
        };
    }

    /** That language, or else the environment's. */
    static Language orDefault(@Nullable Language language) {
        return language == null ? Language.of(Locale.getDefault()) : language;
    }

    static Language toLanguage(String written) {
        return switch (written) {
            case "en" -> Language.ENGLISH;
            case "zh" -> Language.CHINESE;
            default -> throw new TypeConversionException("en, zh");
        };
    }
}
