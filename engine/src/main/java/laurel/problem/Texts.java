package laurel.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one bundle in each language; a missing text is an error, never a blank. */
public final class Texts {

    static final Texts PROBLEMS = new Texts(Problem.class, "problems");

    private final ResourceBundle english;
    private final ResourceBundle chinese;

    /** Of {@code name.properties} (English) and {@code name_zh.properties} beside the class {@code owner}. */
    public Texts(Class<?> owner, String name) {
        String base = owner.getPackageName() + "." + name;
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        english = ResourceBundle.getBundle(base, Locale.ROOT, owner.getClassLoader(), noFallback);
        chinese = ResourceBundle.getBundle(base, Locale.CHINESE, owner.getClassLoader(), noFallback);
    }

    public String say(Language language, String key, Object... values) {
        return say(language, key, List.of(values));
    }

    public String say(Language language, String key, List<Object> values) {
        String pattern = (language == Language.CHINESE ? chinese : english).getString(key);
        Object[] shown = values.stream()
                .map(value -> value instanceof Label label ? label.in(language) : value.toString())
                .toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(shown);
    }
}
