package laurel.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How an employee's value stands among those of a group, as a population term asks. */
public enum Measure {
    /** The place: 1 for the best. */
    RANK(Set.of(ValueType.INTEGER, ValueType.NUMBER)),
    /** The share of the group that is no better: 100% for the best. */
    PERCENTILE(Set.of(ValueType.PERCENT, ValueType.NUMBER)),
    /** The value over the group's total; unknown if that is zero. */
    SHARE(Set.of(ValueType.PERCENT, ValueType.NUMBER)),
    /** The sum of the group's values. */
    TOTAL(Set.of(ValueType.NUMBER, ValueType.MONEY, ValueType.INTEGER, ValueType.PERCENT)),
    /** The class in which a forced distribution of the group puts the employee. */
    DISTRIBUTION(Set.of(ValueType.TEXT));

    private final Set<ValueType> types;

    Measure(Set<ValueType> types) {
        this.types = types;
    }

    static Optional<Measure> named(String word) {
        for (Measure measure : values()) {
            if (measure.word().equalsIgnoreCase(word)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it makes a difference what place equals have. */
    public boolean isOfPlaces() {
        return this == RANK || this == PERCENTILE || this == DISTRIBUTION;
    }

    /** Whether a term of that type can hold it. */
    public boolean fits(ValueType type) {
        return types.contains(type);
    }
}
