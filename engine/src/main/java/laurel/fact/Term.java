package laurel.fact;

import java.util.List;
import java.util.stream.Stream;
import laurel.problem.Label;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something that conditions may ask about.
 *
 * @param slot its place in the values that tables are matched against
 * @param domain the values it may have
 * @param ifMissing the value to take when its fact is missing, stated in the Terms sheet; null leaves it unknown
 * @param unit what its values are counted in (CNY, points), shown behind them; or ""
 * @param better which way it improves, or null where the book does not say
 * @param influence that and by how much the employee can change it, or null if not
 */
public record Term(
        int slot,
        String id,
        Label label,
        ValueType type,
        Source source,
        Domain domain,
        @Nullable Object ifMissing,
        String unit,
        @Nullable Better better,
        @Nullable Influence influence,
        Place place)
        implements Named {

    /** The same, with those values and that one if its fact is missing. */
    public Term allowing(Domain values, @Nullable Object missing) {
        return new Term(slot, id, label, type, source, values, missing, unit, better, influence, place);
    }

    /** The same, from that source. */
    public Term from(Source other) {
        return new Term(slot, id, label, type, other, domain, ifMissing, unit, better, influence, place);
    }

    /** By the id alone: terms are looked up for each employee, and to hash all that is said of one takes long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public boolean isDerived() {
        return source instanceof Source.FromRule;
    }

    /** Whether it is worked out from facts without a rule, so that a rule can ask for it only as if one had derived it. */
    public boolean isScore() {
        return source instanceof GoalScore;
    }

    /** Its value for that employee: of the fact, or what counts if that is missing; null if it is unknown or derived. */
    public @Nullable Object valueOf(Facts facts, Period period) {
        Object value = source.read(facts, period);
        return value == null ? ifMissing : value;
    }

    /** The only values it may have, or none where there is no list. */
    public List<Object> allowed() {
        return domain.values();
    }

    public boolean allows(Object value) {
        return domain.allows(value);
    }

    /** The allowed values as a cell would write them. */
    public Stream<String> writtenValues() {
        return allowed().stream().map(type::write);
    }
}
