package laurel.workbook;

import laurel.problem.Language;
import laurel.problem.Texts;

/** What Laurel itself writes into workbooks, in each language. */
final class WorkbookTexts {

    private static final Texts TEXTS = new Texts(WorkbookTexts.class, "workbook");

    private WorkbookTexts() {}

    static String say(Language language, String key, Object... values) {
        return TEXTS.say(language, key, values);
    }
}
