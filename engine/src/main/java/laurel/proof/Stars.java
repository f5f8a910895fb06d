package laurel.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Pairs gathered around the rows that are in most of them, so that a row that meets a thousand is one finding. */
final class Stars {

    /** A row, and those that it meets. */
    record Star(int row, List<Integer> others) {}

    private final int[] left;
    private final int[] right;
    private final int[] degrees;
    private final BitSet gathered = new BitSet();

    /** Of rows below {@code rows}. */
    Stars(int[] left, int[] right, int rows) {
        this.left = left;
        this.right = right;
        this.degrees = new int[rows];
        for (int pair = 0; pair < left.length; pair++) {
            degrees[left[pair]]++;
            degrees[right[pair]]++;
        }
    }

    /** At most so many, the row of most pairs first; of equal ones the topmost. */
    List<Star> largest(int most) {
        List<Star> stars = new ArrayList<>();
        while (stars.size() < most && left() > 0) {
            int centre = 0;
            for (int row = 1; row < degrees.length; row++) {
                centre = degrees[row] > degrees[centre] ? row : centre;
            }
            stars.add(new Star(centre, take(centre)));
        }
        return stars;
    }

    /** How many pairs are not in a star. */
    int left() {
        return left.length - gathered.cardinality();
    }

    private List<Integer> take(int centre) {
        BitSet others = new BitSet();
        for (int pair = gathered.nextClearBit(0); pair < left.length; pair = gathered.nextClearBit(pair + 1)) {
            if (left[pair] == centre || right[pair] == centre) {
                others.set(left[pair] == centre ? right[pair] : left[pair]);
                degrees[left[pair]]--;
                degrees[right[pair]]--;
                gathered.set(pair);
            }
        }
        return others.stream().boxed().toList();
    }
}
