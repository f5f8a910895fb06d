package laurel.api.cycle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The runs that this process works on, and how far they are. */
@Component
class Work {

    /** A run while it is worked on. */
    private static final class UnderWay {
        private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
        private volatile RunProgress progress = new RunProgress(RunProgress.Phase.READING, 0, 0);
        private volatile @Nullable RunWork work;
        private long rows;
        private boolean hasEnded;

        synchronized void tell(RunProgress.Phase phase) {
            RunWork holding = work;
            progress = new RunProgress(phase, rows, holding == null ? 0 : holding.rows());
            watchers.forEach(watcher -> watcher.progress().accept(progress));
        }
    }

    private record Watcher(Consumer<RunProgress> progress, Runnable end) {}

    private final Map<Long, UnderWay> all = new ConcurrentHashMap<>();

    /** Whether it was not worked on before. */
    boolean begin(long run) {
        return all.putIfAbsent(run, new UnderWay()) == null;
    }

    /** Whoever watched sees that as the last. */
    void end(long run, RunProgress.Phase phase) {
        // Whoever is told of the end can begin anew.
        UnderWay underWay = Objects.requireNonNull(all.remove(run));
        synchronized (underWay) {
            underWay.tell(phase);
            underWay.hasEnded = true;
            underWay.watchers.forEach(watcher -> watcher.end().run());
        }
    }

    void hold(RunWork work) {
        UnderWay underWay = get(work.run().id());
        synchronized (underWay) {
            underWay.work = work;
            // What was calculated before the database went away is calculated again.
            underWay.rows = 0;
        }
        tell(work.run().id(), RunProgress.Phase.CALCULATING);
    }

    RunWork of(long run) {
        return Objects.requireNonNull(get(run).work);
    }

    void advance(long run, long rows) {
        UnderWay underWay = get(run);
        synchronized (underWay) {
            underWay.rows += rows;
            underWay.tell(RunProgress.Phase.CALCULATING);
        }
    }

    void tell(long run, RunProgress.Phase phase) {
        get(run).tell(phase);
    }

    private UnderWay get(long run) {
        return Objects.requireNonNull(all.get(run));
    }

    /** Empty if this process does not work on it. */
    Optional<RunProgress> progress(long run) {
        return Optional.ofNullable(all.get(run)).map(underWay -> underWay.progress);
    }

    /**
     * Tells how far it is, now and whenever it gets further, and then that this is over; false if this process does not work
     * on it.
     */
    boolean watch(long run, Consumer<RunProgress> watcher, Runnable end) {
        UnderWay underWay = all.get(run);
        if (underWay == null) {
            return false;
        }
        synchronized (underWay) {
            if (underWay.hasEnded) {
                return false;
            }
            underWay.watchers.add(new Watcher(watcher, end));
            watcher.accept(underWay.progress);
        }
        return true;
    }
}
