package laurel.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import laurel.intake.Written.Text;
import laurel.problem.Place;
import laurel.problem.Problems;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The headings of a file, found whatever their case and spaces. */
record Headings(String file, List<String> texts) {

    /** Without the blank ones at the end, which spreadsheets like to leave. */
    static Headings of(String file, List<String> texts) {
        int size = texts.size();
        while (size > 0 && texts.get(size - 1).isBlank()) {
            size--;
        }
        return new Headings(file, texts.stream().limit(size).map(String::strip).toList());
    }

    /** The number of the column that a mapping names; that there is none or more than one is a problem. */
    Optional<Integer> find(Text named, Problems problems) {
        List<Integer> found = all(named.text());
        if (found.isEmpty()) {
            problems.error(
                    named.place(), "facts.mapping.heading", named.path(), file, named.text(), nearest(named.text()));
        } else if (found.size() > 1) {
            twice(named.text(), problems);
        }
        return found.stream().findFirst();
    }

    void twice(String heading, Problems problems) {
        problems.error(new Place.File(file), "facts.column.twice", heading);
    }

    List<Integer> all(String heading) {
        return IntStream.range(0, texts.size())
                .filter(at -> key(texts.get(at)).equals(key(heading)))
                .boxed()
                .toList();
    }

    String nearest(String heading) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return new TreeSet<>(texts)
                .stream()
                        .min(Comparator.comparingInt(text -> distance.apply(key(text), key(heading))))
                        .orElse("");
    }

    private static String key(String heading) {
        return heading.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
