package laurel.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.award.Exclusion;
import laurel.award.Exclusion.Rule;
import laurel.fact.Term;
import org.jspecify.annotations.Nullable;

/** Chooses among awards of which only one is given. */
final class Groups {

    /** A draft that gives way to another award. */
    record Beaten(Draft draft, AwardDefinition by) {}

    private final List<Draft> kept = new ArrayList<>();
    private final List<Beaten> beaten = new ArrayList<>();

    private Groups() {}

    /** Of drafts in the order of the catalogue. */
    static Groups choose(List<Draft> drafts) {
        Groups groups = new Groups();
        Map<String, List<Draft>> byGroup = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            Exclusion exclusion = draft.award().payment().exclusion();
            if (exclusion == null || exclusion.rule() == Rule.STACK) {
                groups.kept.add(draft);
            } else {
                byGroup.computeIfAbsent(exclusion.group(), none -> new ArrayList<>())
                        .add(draft);
            }
        }
        byGroup.values().forEach(groups::chooseIn);
        groups.kept.sort(Comparator.comparingInt(draft -> draft.award().position()));
        return groups;
    }

    List<Draft> kept() {
        return kept;
    }

    List<Beaten> beaten() {
        return beaten;
    }

    private void chooseIn(List<Draft> drafts) {
        AwardDefinition winner = winner(drafts);
        for (Draft draft : drafts) {
            if (draft.award().equals(winner)) {
                kept.add(draft);
            } else {
                beaten.add(new Beaten(draft, winner));
            }
        }
    }

    private static AwardDefinition winner(List<Draft> drafts) {
        List<AwardDefinition> awards =
                drafts.stream().map(Draft::award).distinct().toList();
        AwardDefinition preferred = preferred(drafts, awards);
        if (preferred != null) {
            return preferred;
        }
        Comparator<AwardDefinition> order = Comparator.comparingInt(Groups::priority);
        if (exclusion(awards.get(0)).rule() == Rule.BEST) {
            order = Comparator.comparing((AwardDefinition award) -> worth(award, drafts))
                    .reversed()
                    .thenComparing(order);
        }
        return awards.stream()
                .min(order.thenComparingInt(AwardDefinition::position))
                .orElseThrow();
    }

    private static @Nullable AwardDefinition preferred(List<Draft> drafts, List<AwardDefinition> awards) {
        Term preference = exclusion(awards.get(0)).preference();
        Object choice = preference == null ? null : drafts.get(0).finding().value(preference);
        return awards.stream()
                .filter(award -> award.id().equals(choice))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal worth(AwardDefinition award, List<Draft> drafts) {
        BigDecimal worth = BigDecimal.ZERO;
        for (Draft draft : drafts) {
            BigDecimal due = draft.due();
            if (draft.award().equals(award) && due != null) {
                worth = worth.add(due);
            }
        }
        return worth;
    }

    private static int priority(AwardDefinition award) {
        return exclusion(award).priority();
    }

    private static Exclusion exclusion(AwardDefinition award) {
        return Objects.requireNonNull(award.payment().exclusion());
    }
}
