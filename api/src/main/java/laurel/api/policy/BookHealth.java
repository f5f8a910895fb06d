package laurel.api.policy;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The part of the service's health that is the book's. A refused edit is no illness: the book before it is in force. */
@Component("bookHealthIndicator")
final class BookHealth implements HealthIndicator {

    /** Not before it is asked for: commands that need no book have none. */
    private final ObjectProvider<CurrentBook> book;

    BookHealth(ObjectProvider<CurrentBook> book) {
        this.book = book;
    }

    @Override
    public Health health() {
        CurrentBook.State state = book.getObject().state();
        return Health.up()
                .withDetail("digest", state.book().book().digest())
                .withDetail("loaded", state.book().loaded())
                .withDetail("edit", state.refused() == null ? "none" : "refused")
                .build();
    }
}
