package laurel.award;

import java.util.Locale;
import java.util.Optional;
import laurel.fact.Period;

/** How often an employee may be given an award. */
public enum Once {
    /** As often as rules give it. */
    NO(""),
    /** Once in the cycle's period. */
    CYCLE("cycle"),
    /** Once in a calendar year. */
    YEAR("year"),
    /** Once in all. */
    EVER("ever");

    private final String word;

    Once(String word) {
        this.word = word;
    }

    public static Optional<Once> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "" -> Optional.of(NO);
            case "cycle", "本周期" -> Optional.of(CYCLE);
            case "year", "每年" -> Optional.of(YEAR);
            case "ever", "终身" -> Optional.of(EVER);
            default -> Optional.empty();
        };
    }

    public String word() {
        return word;
    }

    /** Whether an award in {@code earlier} stands in the way of one in {@code now}. The same period does not: it is a replay. */
    public boolean forbids(Period earlier, Period now) {
        boolean before = earlier.end().isBefore(now.start());
        return switch (this) {
            case NO, CYCLE -> false;
            case YEAR -> before && earlier.end().getYear() == now.end().getYear();
            case EVER -> before;
        };
    }
}
