package laurel.calculation;

import java.util.List;
import java.util.function.Function;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** The reason of a sum: those of its parts, each with its own arithmetic, and the arithmetic that follows. */
record JointReason(List<Reason> parts, List<Step> arithmetic) implements Reason {

    JointReason {
        parts = List.copyOf(parts);
    }

    /** Where the first part comes from. */
    @Override
    public Origin origin() {
        return parts.get(0).origin();
    }

    @Override
    public @Nullable Label clause() {
        return parts.get(0).clause();
    }

    @Override
    public List<ConditionMet> conditions() {
        return all(Reason::conditions);
    }

    @Override
    public List<SeenFact> facts() {
        return all(Reason::facts);
    }

    private <T> List<T> all(Function<Reason, List<T>> grounds) {
        return parts.stream()
                .flatMap(part -> grounds.apply(part).stream())
                .distinct()
                .toList();
    }
}
