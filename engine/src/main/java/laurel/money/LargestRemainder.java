package laurel.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole units by whole weights: everyone's floor first, then one more each by the largest remainder, ties to who is first. */
final class LargestRemainder {

    private LargestRemainder() {}

    /** As many numbers as weights; they sum to {@code units}, which must not be negative. Some weight must be positive. */
    static List<BigInteger> share(BigInteger units, List<BigInteger> weights) {
        BigInteger whole = Units.sum(weights);
        List<BigInteger> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigInteger weight : weights) {
            BigInteger[] parts = units.multiply(weight).divideAndRemainder(whole);
            shares.add(parts[0]);
            remainders.add(parts[1]);
        }
        // The remainders sum to this many wholes, each is less than one, so that only positive ones are reached.
        int left = units.subtract(Units.sum(shares)).intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(left)
                .forEach(place -> shares.set(place, shares.get(place).add(BigInteger.ONE)));
        return shares;
    }
}
