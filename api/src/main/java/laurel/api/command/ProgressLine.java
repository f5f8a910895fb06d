package laurel.api.command;

import laurel.run.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar on standard error while long work goes on, if a person is watching. */
record ProgressLine(@Nullable ProgressBar bar) implements Progress, AutoCloseable {

    /** Fewer rows are done before anybody begins to wonder. */
    private static final long LONG_WORK = 50_000;

    static ProgressLine of(long rows, Output output) {
        boolean isWatched = Terminal.isWatched() && rows >= LONG_WORK && !output.isJson();
        return new ProgressLine(
                isWatched
                        ? new ProgressBarBuilder()
                                .setTaskName(output.say("calculate.progress"))
                                .setInitialMax(rows)
                                .build()
                        : null);
    }

    @Override
    public void advanced(long employees, long rows) {
        if (bar != null) {
            bar.stepTo(rows);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
