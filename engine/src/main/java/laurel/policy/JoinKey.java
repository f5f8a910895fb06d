package laurel.policy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** All that a group's rows are looked up by, as one value: Drools then needs one hash index, whatever the columns. */
public final class JoinKey {

    private final Object[] parts;
    private final int hash;

    JoinKey(Object[] parts) {
        this.parts = parts;
        this.hash = Arrays.hashCode(parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JoinKey key && hash == key.hash && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
