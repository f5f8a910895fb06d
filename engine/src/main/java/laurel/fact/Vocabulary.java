package laurel.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import laurel.problem.Nearest;
import laurel.problem.Problems;

/** The words of one kind that a book may use, found by id or label, whatever their case. In order of definition. */
public final class Vocabulary<T extends Named> {

    private final List<T> words;
    private final Map<String, T> byName = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /** Names that two words claim are reported, and stay with the first. */
    public Vocabulary(Collection<T> words, Problems problems) {
        this.words = List.copyOf(words);
        for (T word : this.words) {
            positions.putIfAbsent(word.id(), this.words.indexOf(word));
            names(word).map(Vocabulary::key).distinct().forEach(name -> {
                T first = byName.putIfAbsent(name, word);
                if (first != null) {
                    problems.error(word.place(), "name.twice", name, first.place());
                }
            });
        }
    }

    public List<T> words() {
        return words;
    }

    /**
     * The word of exactly that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public T get(String id) {
        return words.get(position(id));
    }

    /**
     * Where the word of exactly that id stands in {@link #words}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public int position(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("No \"" + id + "\" is in the book");
        }
        return position;
    }

    /** The word of that id or label, whatever its case. */
    public Optional<T> find(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The known name that is most like {@code name}, or "" if there is none at all. */
    public String nearest(String name) {
        return Nearest.to(name, names());
    }

    /** Every id and label. */
    public Stream<String> names() {
        return words.stream().flatMap(Vocabulary::names);
    }

    private static <T extends Named> Stream<String> names(T word) {
        return Stream.of(word.id(), word.label().english(), word.label().chinese());
    }

    private static String key(String name) {
        return Blanks.squeeze(name).toLowerCase(Locale.ROOT);
    }
}
