package laurel.stock;

import java.util.Locale;
import java.util.Optional;

/** What may head a column of a stock table, by its word or its letter. */
public enum Keyword {
    CONDITION('C'),
    ACTION('A'),
    NAME('N'),
    DESCRIPTION('I'),
    PRIORITY('P'),
    DURATION('D'),
    TIMER('T'),
    ENABLED('B'),
    CALENDARS('E'),
    NO_LOOP('U'),
    LOCK_ON_ACTIVE('L'),
    AUTO_FOCUS('F'),
    ACTIVATION_GROUP('X'),
    AGENDA_GROUP('G'),
    RULEFLOW_GROUP('R'),
    DATE_EFFECTIVE('V'),
    DATE_EXPIRES('Z'),
    METADATA('@');

    private final char letter;

    Keyword(char letter) {
        this.letter = letter;
    }

    public String word() {
        return name().replace('_', '-');
    }

    /** The attribute of a rule that it sets, as DRL calls it. */
    public String attribute() {
        return this == PRIORITY ? "salience" : word().toLowerCase(Locale.ROOT);
    }

    /** As stock Drools reads a heading: its word, or else its first letter, whatever follows. */
    static Optional<Keyword> of(String heading) {
        String upper = heading.strip().toUpperCase(Locale.ROOT);
        return exact(upper).or(() -> exact(upper.substring(0, Math.min(1, upper.length()))));
    }

    static boolean isExact(String heading) {
        return exact(heading.strip().toUpperCase(Locale.ROOT)).isPresent();
    }

    private static Optional<Keyword> exact(String upper) {
        for (Keyword keyword : values()) {
            if (upper.equals(keyword.word()) || upper.equals(String.valueOf(keyword.letter))) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }
}
