package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import laurel.fact.Company;
import laurel.fact.Goal;
import laurel.fact.GoalTree;
import laurel.fact.Objective;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;

/** The reason of a score of goals: each of them with its weight and how far it is reached, below what it serves. */
record GoalsReason(Term term, List<Goal> goals, Company company) implements Reason {

    /** Where the Terms sheet says what the score is. */
    @Override
    public Origin origin() {
        return Origin.of(term);
    }

    @Override
    public @Nullable Label clause() {
        return null;
    }

    @Override
    public List<ConditionMet> conditions() {
        return List.of();
    }

    /** Each objective, then what serves it, in the order of the facts. */
    @Override
    public List<SeenFact> facts() {
        GoalTree tree = new GoalTree(goals);
        List<SeenFact> seen = new ArrayList<>();
        goals.stream().filter(tree::isTop).forEach(goal -> see(goal, serves(goal.above()), tree, seen));
        return seen;
    }

    private void see(Goal goal, List<String> serves, GoalTree tree, List<SeenFact> seen) {
        BigDecimal reached = Objects.requireNonNullElse(tree.scoreOf(goal), BigDecimal.ZERO);
        seen.add(new SeenFact(
                "goal",
                goal.title(),
                goal.period().toString(),
                ValueType.PERCENT.write(reached),
                ValueType.PERCENT.write(goal.weight()),
                serves));
        goals.stream()
                .filter(part -> goal.goal().equals(part.above()))
                .forEach(part -> see(part, List.of(goal.title()), tree, seen));
    }

    private List<String> serves(@Nullable String objective) {
        return company.objectives().from(objective).stream()
                .map(Objective::title)
                .toList();
    }

    @Override
    public List<Step> arithmetic() {
        return List.of();
    }
}
