package laurel.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Those of many people whose pay changes most, gains and losses alike: the most money in one currency first, then by id. */
public final class FirstPeople implements ImpactRun.People {

    private record Ranked(PersonChange change, BigDecimal most) {}

    private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::most)
            .reversed()
            .thenComparing(ranked -> ranked.change().employee());

    private final int most;
    private final PriorityQueue<Ranked> kept = new PriorityQueue<>(ORDER.reversed());

    public FirstPeople(int most) {
        this.most = most;
    }

    @Override
    public void take(PersonChange change) {
        BigDecimal largest = change.sums().entrySet().stream()
                .filter(sum -> sum.getKey().isPaid())
                .map(Map.Entry::getValue)
                .map(BigDecimal::abs)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        kept.add(new Ranked(change, largest));
        if (kept.size() > most) {
            kept.remove();
        }
    }

    public List<PersonChange> list() {
        List<Ranked> sorted = new ArrayList<>(kept);
        sorted.sort(ORDER);
        return sorted.stream().map(Ranked::change).toList();
    }
}
