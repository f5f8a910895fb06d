package laurel.calculation;

import java.util.List;
import laurel.award.AwardDefinition;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** The reason of what no table gives now: what was held back is released, what was paid is corrected. */
record AwardReason(AwardDefinition award, List<Step> arithmetic) implements Reason {

    @Override
    public Origin origin() {
        return Origin.of(award);
    }

    @Override
    public @Nullable Label clause() {
        return null;
    }

    @Override
    public List<ConditionMet> conditions() {
        return List.of();
    }

    @Override
    public List<SeenFact> facts() {
        return List.of();
    }
}
