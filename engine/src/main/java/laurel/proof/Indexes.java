package laurel.proof;

import java.util.Arrays;

/** A growing list of whole numbers. */
final class Indexes {

    private int[] numbers = new int[8];
    private int count;

    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    int count() {
        return count;
    }

    boolean endsWith(int number) {
        return count > 0 && numbers[count - 1] == number;
    }

    /** The first so many. */
    int[] toArray(int first) {
        return Arrays.copyOf(numbers, first);
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, count);
    }
}
