package laurel.policy;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All that a group's rows are looked up by, as one value: Drools then needs one hash index, whatever the tables and
 * columns. Public because generated rules match it.
 */
public final class JoinKey {

    private final int group;
    private final Object[] parts;
    private final int hash;

    JoinKey(int group, Object[] parts) {
        this.group = group;
        this.parts = parts;
        this.hash = 31 * Arrays.hashCode(parts) + group;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JoinKey key
                && hash == key.hash
                && group == key.group
                && Arrays.equals(parts, key.parts);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
