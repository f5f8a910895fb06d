package laurel.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.problem.Language;
import laurel.verification.Difference;
import laurel.verification.Verification;
import org.jspecify.annotations.Nullable;

/** What came of a second opinion, for people. */
final class VerificationText {

    private final Verification verification;
    private final Language language;

    VerificationText(Verification verification, Language language) {
        this.verification = verification;
        this.language = language;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "verification",
                number(verification.compared()),
                number(verification.packages()),
                number(verification.differences())));
        verification.unverified().forEach((rule, count) -> lines.add("  " + say("unverified", rule, number(count))));
        if (verification.trusted() > 0) {
            lines.add("  " + say("trusted", number(verification.trusted())));
        }
        verification.first().forEach(difference -> tell(difference, lines));
        long more = verification.differences() - verification.first().size();
        if (more > 0) {
            lines.add("  " + say("differences.more", number(more)));
        }
        return lines;
    }

    private void tell(Difference difference, List<String> lines) {
        String what = say("what." + difference.what());
        lines.add("  "
                + say(
                        "difference",
                        difference.employee(),
                        what,
                        difference.subject(),
                        value(difference.calculated()),
                        value(difference.expected())));
        if (!difference.calculation().isEmpty()) {
            lines.add("    " + say("calculation", difference.calculation()));
        }
        if (!difference.derivation().isEmpty()) {
            lines.add("    " + say("derivation", difference.derivation()));
        }
    }

    private String value(@Nullable String value) {
        return Objects.requireNonNullElseGet(value, () -> say("nothing"));
    }

    private String number(long number) {
        return SummaryText.number(BigDecimal.valueOf(number), language);
    }

    private String say(String key, Object... values) {
        return SummaryText.TEXTS.say(language, key, values);
    }
}
