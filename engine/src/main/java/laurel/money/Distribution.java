package laurel.money;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A forced distribution: a group of people in classes of stated proportions, such as 3-6-1, from best to worst.
 *
 * @param parts one for each class, the best first; only their proportions count
 */
public record Distribution(List<Integer> parts) {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}(\\s*[-–—－:：]\\s*\\d{1,6})+");

    /** @throws IllegalArgumentException if a part is negative, or none is positive */
    public Distribution {
        parts = List.copyOf(parts);
        if (parts.stream().anyMatch(part -> part < 0) || parts.stream().noneMatch(part -> part > 0)) {
            throw new IllegalArgumentException("Nobody can be distributed by " + parts);
        }
    }

    /** As written, such as {@code 3-6-1} or {@code 30-60-10}; empty if it is none. */
    public static Optional<Distribution> parse(String text) {
        if (!FORM.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        List<Integer> parts =
                Stream.of(text.strip().split("\\D+", -1)).map(Integer::valueOf).toList();
        return parts.stream().allMatch(part -> part == 0) ? Optional.empty() : Optional.of(new Distribution(parts));
    }

    /** How many members each class has. They sum to the members: rounded down, then by the largest remainder, ties to the better class. */
    public List<Integer> counts(int members) {
        List<BigInteger> weights =
                parts.stream().map(part -> BigInteger.valueOf(part)).toList();
        return LargestRemainder.share(BigInteger.valueOf(members), weights).stream()
                .map(BigInteger::intValueExact)
                .toList();
    }

    /**
     * The class of who is at that place among so many members.
     *
     * @param place from 1 for the best up to the members
     * @return from 0 for the best class
     */
    public int classAt(int place, int members) {
        int end = 0;
        int index = 0;
        for (int count : counts(members)) {
            end += count;
            if (place <= end) {
                return index;
            }
            index++;
        }
        throw new IllegalArgumentException("There is no place " + place + " among " + members);
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
