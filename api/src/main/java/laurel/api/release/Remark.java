package laurel.api.release;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import laurel.api.problem.InputRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What a person writes about a release. */
final class Remark {

    static final int LONGEST = 1000;

    /** Not every database keeps them, and nobody sees them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]");

    private Remark() {}

    /** The text without blanks around it; "" if there is none. */
    static String note(@Nullable String text) {
        String note = text == null ? "" : text.strip();
        if (!isFit(note)) {
            throw InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "release.note", Integer.toString(LONGEST));
        }
        return note;
    }

    /** @throws InputRefused if nothing is said */
    static String why(@Nullable String text) {
        String why = text == null ? "" : text.strip();
        if (why.isEmpty() || !isFit(why)) {
            throw InputRefused.because(HttpStatus.UNPROCESSABLE_CONTENT, "release.why", Integer.toString(LONGEST));
        }
        return why;
    }

    private static boolean isFit(String text) {
        boolean isUnicode = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return text.length() <= LONGEST && isUnicode && !UNSEEN.matcher(text).find();
    }
}
