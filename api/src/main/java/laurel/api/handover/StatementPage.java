package laurel.api.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.problem.Language;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A statement in HTML, whole in one file: it loads nothing and runs no script, and is well-formed XML too. */
final class StatementPage {

    private static final List<String> KEYS = List.of(
            "title",
            "period",
            "made",
            "book",
            "money",
            "no-money",
            "award",
            "amount",
            "currency",
            "state",
            "total",
            "others",
            "no-others");
    private static final TemplateEngine ENGINE = engine();

    private StatementPage() {}

    static String draw(Statement statement, Language language) {
        Map<String, String> texts = new HashMap<>();
        KEYS.forEach(key -> texts.put(key.replace("-", "_"), Telling.TEXTS.say(language, key)));
        Context context = new Context(language.locale());
        context.setVariable("language", language.locale().toLanguageTag());
        context.setVariable("t", texts);
        context.setVariable("s", statement);
        return withoutUnwritable(ENGINE.process("statement", context));
    }

    /** XML has no way to write some characters, whatever the facts held. */
    private static String withoutUnwritable(String page) {
        StringBuilder writable = new StringBuilder(page.length());
        page.codePoints()
                .map(character -> isWritable(character) ? character : '\uFFFD')
                .forEach(writable::appendCodePoint);
        return writable.toString();
    }

    private static boolean isWritable(int character) {
        return character >= ' '
                ? Character.getType(character) != Character.SURROGATE && character != 0xFFFE && character != 0xFFFF
                : character == '\n' || character == '\t' || character == '\r';
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(StatementPage.class.getClassLoader());
        resolver.setPrefix("laurel/api/handover/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
