package laurel.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The objectives of the company and its teams, each of which may serve another. Nothing serves itself. */
public final class Objectives {

    public static final Objectives NONE = new Objectives(List.of());

    private final Map<String, Objective> byId;

    /** @throws IllegalArgumentException if one serves itself, however far round */
    public Objectives(Collection<Objective> all) {
        this.byId = all.stream().collect(Collectors.toUnmodifiableMap(Objective::objective, Function.identity()));
        byId.keySet().forEach(this::from);
    }

    public boolean holds(String objective) {
        return byId.containsKey(objective);
    }

    /** That objective and those above it, from the nearest up; none if it is unknown or null. */
    public List<Objective> from(@Nullable String objective) {
        List<Objective> path = new ArrayList<>();
        String next = objective;
        while (next != null && byId.get(next) != null) {
            Objective found = byId.get(next);
            if (path.contains(found)) {
                throw new IllegalArgumentException("\"" + objective + "\" serves itself");
            }
            path.add(found);
            next = found.above();
        }
        return path;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Objectives objectives && byId.equals(objectives.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }
}
