package laurel.api.policy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/**
 * The books that cycles are calculated with. Each is kept under its digest and can be had again forever, several side by
 * side.
 */
@Component
public class Books {

    private final CurrentBook current;
    private final ApprovedReleases approved;
    private final BookReading reading;
    private final int most;

    /** The one that nobody has asked for longest comes first. */
    private final Map<String, LoadedBook> atHand = new LinkedHashMap<>(16, 0.75f, true);

    Books(CurrentBook current, ApprovedReleases approved, BookReading reading, BookSettings settings) {
        this.current = current;
        this.approved = approved;
        this.reading = reading;
        this.most = settings.booksAtHand();
    }

    /** The book that is in force on that day, by the releases that are approved now. It is kept from now on. */
    public LoadedBook inForce(LocalDate day) {
        return ApprovedReleases.inForce(approved.all(), day)
                .map(release -> of(release.digest()))
                .orElseGet(current::keepFolder);
    }

    /**
     * The book that is kept under that digest.
     *
     * @throws NoSuchElementException if there is none
     */
    public synchronized LoadedBook of(String digest) {
        LoadedBook now = current.get();
        if (now.book().digest().equals(digest)) {
            return now;
        }
        LoadedBook book = atHand.get(digest);
        if (book == null) {
            book = reading.read(digest);
            atHand.put(digest, book);
            letGo();
        }
        return book;
    }

    /** Of what is over, the calculators alone are closed: who still works with such a book can go on. */
    private void letGo() {
        while (atHand.size() > most) {
            Iterator<LoadedBook> eldest = atHand.values().iterator();
            eldest.next().calculators().close();
            eldest.remove();
        }
    }
}
