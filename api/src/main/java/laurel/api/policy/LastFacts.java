package laurel.api.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import laurel.fact.Period;

/** The facts of the cycle that was closed last, by which a release can be compared with the book in force. */
public interface LastFacts {

    /** A folder of facts, as the command {@code calculate} takes it. Whoever asked for it closes it. */
    interface Folder extends AutoCloseable {

        Path folder();

        Period period();

        @Override
        void close();
    }

    /** None while no cycle is closed. */
    Optional<Folder> last() throws IOException;
}
