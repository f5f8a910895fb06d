package laurel.control;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The changes from one cycle to the next. Of employees it holds one at a time, and of each team and currency the sums. Who
 * went from one team to another counts where they were before, and where they are now.
 */
public final class Changes {

    private final Consumer<Change> to;
    private final Map<String, Sums> teams = new TreeMap<>();
    private final Sums total = new Sums();

    private Changes(Consumer<Change> to) {
        this.to = to;
    }

    /**
     * Tells of each person in the order of ids, then of each team in the order of names (by their chars), then of all; of
     * each in the order of currencies' codes. What has not changed is told as well.
     *
     * @param before each employee once, by the code points of their ids
     * @param now the same
     * @throws IllegalArgumentException if they are in another order
     */
    public static void between(Iterator<Paid> before, Iterator<Paid> now, Consumer<Change> to) {
        Changes changes = new Changes(to);
        InOrder earlier = new InOrder(before);
        InOrder later = new InOrder(now);
        while (!earlier.isDone() || !later.isDone()) {
            int order = earlier.compare(later);
            changes.add(order <= 0 ? earlier.take() : null, order >= 0 ? later.take() : null);
        }
        changes.teams.forEach((team, sums) -> sums.tell(Scope.TEAM, team, "", to));
        changes.total.tell(Scope.TOTAL, "", "", to);
    }

    private void add(@Nullable Paid before, @Nullable Paid now) {
        Sums person = new Sums();
        if (before != null) {
            of(before).addBefore(before);
        }
        if (now != null) {
            of(now).addNow(now);
        }
        person.addBefore(before);
        person.addNow(now);
        total.addBefore(before);
        total.addNow(now);
        Paid last = now == null ? before : now;
        if (last != null) {
            person.tell(Scope.PERSON, last.employee(), last.team(), to);
        }
    }

    private Sums of(Paid paid) {
        return teams.computeIfAbsent(paid.team(), none -> new Sums());
    }
}
