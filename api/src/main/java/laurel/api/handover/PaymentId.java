package laurel.api.handover;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How payroll is told which payment is meant: {@code 2025-Q3-000017} is the 17th of 2025-Q3. It says nothing of a person. */
final class PaymentId {

    private static final Pattern TEXT = Pattern.compile("(.+)-(\\d{6,18})");

    private PaymentId() {}

    static String of(String period, long number) {
        return String.format(Locale.ROOT, "%s-%06d", period, number);
    }

    /** The number, if it is the id of a payment of that period and written as Laurel writes it. */
    static Optional<Long> number(String period, String id) {
        Matcher matcher = TEXT.matcher(id);
        return matcher.matches() && matcher.group(1).equals(period)
                ? Optional.of(Long.valueOf(matcher.group(2)))
                        .filter(number -> of(period, number).equals(id))
                : Optional.empty();
    }
}
