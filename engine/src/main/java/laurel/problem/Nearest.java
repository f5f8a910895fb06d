package laurel.problem;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known name that a person may have meant by an unknown one. */
public final class Nearest {

    private Nearest() {}

    /** The one that takes the fewest changed letters, the first in alphabetical order of equals, or "" of none. */
    public static String to(String written, Stream<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String sought = written.strip().toLowerCase(Locale.ROOT);
        return known.min(Comparator.comparingInt((String name) -> distance.apply(name.toLowerCase(Locale.ROOT), sought))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }
}
