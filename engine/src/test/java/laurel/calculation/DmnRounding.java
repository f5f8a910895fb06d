package laurel.calculation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import laurel.TestBook;

/** A call of one of FEEL's rounding functions, as an amount that is rounded to the minor unit of a currency. */
record DmnRounding(String number, String currency, String rounding) {

    private static final String AWARDS = "Awards\ncode | english | chinese | kind | currency | rounding\n";

    private static final Pattern CALL = Pattern.compile(
            "(round up|round down|round half up|round half down|decimal)\\((?:n:)?([-0-9./*]+),\\s*(?:scale:)?(\\S+)\\)");

    private static final Map<String, String> ROUNDINGS = Map.of(
            "round up", "up",
            "round down", "down",
            "round half up", "half up",
            "round half down", "half down",
            "decimal", "half even");

    /** By how many decimals they have. */
    private static final Map<String, String> CURRENCIES = Map.of("0", "JPY", "2", "CNY", "3", "KWD");

    /** Empty if no amount says the same. */
    static Optional<DmnRounding> of(String literal) {
        Matcher call = CALL.matcher(literal);
        return call.matches() && CURRENCIES.containsKey(call.group(3))
                ? Optional.of(new DmnRounding(
                        call.group(2),
                        Objects.requireNonNull(CURRENCIES.get(call.group(3))),
                        Objects.requireNonNull(ROUNDINGS.get(call.group(1)))))
                : Optional.empty();
    }

    /** A book that rounds them all, each by an award of that code. */
    static TestBook book(TestBook book, SortedMap<String, DmnRounding> byAward) {
        StringBuilder awards = new StringBuilder(AWARDS);
        byAward.forEach((award, one) ->
                awards.append("%s | | | amount | %s | %s%n".formatted(award, one.currency, one.rounding)));
        String cells = byAward.values().stream().map(DmnRounding::cell).collect(Collectors.joining(" | "));
        return book.sheet("book.xlsx", "Awards", awards.toString())
                .sheet("book.xlsx", "Table", "Table\n" + String.join(" | ", byAward.keySet()) + "\n" + cells);
    }

    private String cell() {
        return number.matches("-?[0-9.]+") ? number : "=" + number;
    }
}
