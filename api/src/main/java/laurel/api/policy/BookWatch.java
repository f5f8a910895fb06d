package laurel.api.policy;

import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks after the book in the background. */
@Component
final class BookWatch implements SchedulingConfigurer {

    private final CurrentBook book;
    private final BookSettings settings;

    BookWatch(CurrentBook book, BookSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new FixedDelayTask(book::refresh, settings.bookPoll(), settings.bookPoll()));
    }
}
