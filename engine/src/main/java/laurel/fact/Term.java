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
 * @param allowed the only values it may have, or empty for any
 * @param ifMissing the value to take when its fact is missing, stated in the Terms sheet; null leaves it unknown
 */
public record Term(
        int slot,
        String id,
        Label label,
        ValueType type,
        Source source,
        List<Object> allowed,
        @Nullable Object ifMissing,
        Place place)
        implements Named {

    public Term {
        allowed = List.copyOf(allowed);
    }

    public boolean isDerived() {
        return source instanceof Source.FromRule;
    }

    /** The allowed values as a cell would write them. */
    public Stream<String> writtenValues() {
        return allowed.stream().map(type::write);
    }
}
