package laurel.api.command;

import java.util.function.Consumer;
import laurel.api.cycle.RunProgress;
import org.jspecify.annotations.Nullable;

/** How far a run is, on standard error: each phase, and a bar while many rows are calculated with. */
final class RunLine implements Consumer<RunProgress>, AutoCloseable {

    private final Output output;
    private RunProgress.@Nullable Phase told;
    private @Nullable ProgressLine bar;

    RunLine(Output output) {
        this.output = output;
    }

    @Override
    public synchronized void accept(RunProgress progress) {
        if (progress.phase() != told) {
            told = progress.phase();
            close();
            output.remark("run." + told);
        }
        if (progress.phase() == RunProgress.Phase.CALCULATING) {
            if (bar == null) {
                bar = ProgressLine.of(progress.of(), output);
            }
            bar.advanced(0, progress.rows());
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
