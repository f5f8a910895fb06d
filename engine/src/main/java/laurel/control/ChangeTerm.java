package laurel.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import laurel.fact.Source;
import laurel.fact.ValueType;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/** What a book may ask of a change: as attributes that no employee has, so that its terms are terms like any other. */
public enum ChangeTerm {
    /** {@link Scope#word}. */
    OF("change_of", change -> change.scope().word(), ValueType.TEXT),
    /** Of a person or a team; "" for the total and for who is in none. */
    TEAM("change_team", change -> change.scope() == Scope.TEAM ? change.subject() : change.team(), ValueType.TEXT),
    CURRENCY("change_currency", change -> change.currency().getCurrencyCode(), ValueType.TEXT),
    BEFORE("change_before", change -> ValueType.normal(change.before()), ValueType.MONEY, ValueType.NUMBER),
    NOW("change_now", change -> ValueType.normal(change.now()), ValueType.MONEY, ValueType.NUMBER),
    /** More or less, never below zero. */
    BY("change_by", change -> ValueType.normal(change.by().abs()), ValueType.MONEY, ValueType.NUMBER),
    /** Unknown where nothing was paid before. */
    RATE("change_rate", ChangeTerm::rate, ValueType.PERCENT, ValueType.NUMBER),
    NEW("change_new", Change::isNew, ValueType.YES_NO);

    private final Source source;
    private final Function<Change, @Nullable Object> value;
    private final List<ValueType> types;

    ChangeTerm(String attribute, Function<Change, @Nullable Object> value, ValueType... types) {
        this.source = new Source.Attribute(attribute);
        this.value = value;
        this.types = List.of(types);
    }

    private static @Nullable Object rate(Change change) {
        return change.rate() == null ? null : ValueType.normal(change.rate());
    }

    /** That of a term of that source; empty if it is of an employee. */
    public static Optional<ChangeTerm> of(Source source) {
        for (ChangeTerm term : values()) {
            if (term.source.equals(source)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /** Whether the table judges changes: whether it asks for anything of one. */
    public static boolean isAskedBy(DecisionTable table) {
        return table.conditions().stream()
                .map(Column.Asks::term)
                .anyMatch(term -> of(term.source()).isPresent());
    }

    /** The types that a term of it may have, the one that suits it best first. */
    public List<ValueType> types() {
        return types;
    }

    String attribute() {
        return ((Source.Attribute) source).name();
    }

    @Nullable
    Object read(Change change) {
        return value.apply(change);
    }

    @Override
    public String toString() {
        return source.toString();
    }
}
