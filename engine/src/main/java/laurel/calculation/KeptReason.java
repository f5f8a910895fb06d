package laurel.calculation;

import java.util.List;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** A reason as it was written with a package that is kept: what it was spelt out from is gone. */
record KeptReason(
        Origin origin,
        @Nullable Label clause,
        List<ConditionMet> conditions,
        List<SeenFact> facts,
        List<Reason> parts,
        List<Step> arithmetic)
        implements Reason {}
