package laurel.api.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The books that cycles are calculated with. Each is kept under its digest, and can be had again as long as Laurel runs. */
@Component
public class Books {

    private final CurrentBook current;
    private final Map<String, LoadedBook> kept = new ConcurrentHashMap<>();

    Books(CurrentBook current) {
        this.current = current;
    }

    /** The book that is in force on that day. It is kept from now on. */
    public LoadedBook inForce(LocalDate day) {
        LoadedBook book = current.get();
        kept.putIfAbsent(book.book().digest(), book);
        return book;
    }

    /**
     * The book that is kept under that digest.
     *
     * @throws NoSuchElementException if there is none
     */
    public LoadedBook of(String digest) {
        LoadedBook book = kept.get(digest);
        if (book == null) {
            throw new NoSuchElementException("No book is kept under " + digest);
        }
        return book;
    }
}
