package laurel.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import laurel.award.Sharing;
import laurel.calculation.Pools;
import laurel.policy.PolicyBook;
import laurel.random.Crowd;
import laurel.random.RandomPeople;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;

/** What a pool holds goes to its members, or is told as its remainder. */
class PoolLawsTest {

    @Property(tries = Books.TRIES, seed = Books.SEED)
    void aPoolsLinesAndWhatIsWithheldSumToThePoolLessItsRemainder(
            @ForAll @IntRange(max = Books.COUNT - 1) int book,
            @ForAll @IntRange(max = 9_999) int seed,
            @ForAll @IntRange(max = 60) int people,
            @ForAll @IntRange(min = 1, max = 4) int threads)
            throws IOException {
        PolicyBook policy = Books.pools(book);
        Crowd crowd = RandomPeople.crowd(people, seed);
        Map<String, BigDecimal> shared;
        try (Scratch scratch = Scratch.open()) {
            Close close =
                    Close.of(policy, crowd.rows().write(scratch.resolve("facts"), seed), RandomPeople.MONTH, threads);
            shared = shared(policy, crowd, close);
            for (Pools.Result pool : close.summary().pools()) {
                BigDecimal remainder = pool.remainder().amount();
                BigDecimal given =
                        Objects.requireNonNullElse(shared.remove(pool.award() + " " + pool.per()), BigDecimal.ZERO);
                assertThat(given)
                        .as("%s", pool)
                        .isEqualByComparingTo(pool.sum().amount().subtract(remainder));
                assertThat(remainder).as("%s", pool).isNotNegative();
                if (isAllShared(policy, pool)) {
                    assertThat(remainder).as("%s", pool).isZero();
                }
            }
        }
        assertThat(shared).as("Shares of no pool").isEmpty();
    }

    private static boolean isAllShared(PolicyBook book, Pools.Result pool) {
        Sharing sharing =
                Objects.requireNonNull(book.awards().get(pool.award()).payment().pool());
        return !sharing.scalesDown() && sharing.cap() == null;
    }

    /** By award and group: what lines pay, and what becomes of the rest. */
    private static Map<String, BigDecimal> shared(PolicyBook book, Crowd crowd, Close close) {
        Map<String, String> houses = new HashMap<>();
        crowd.people()
                .forEach(one -> houses.put(
                        one.employee().id(), String.valueOf(one.employee().department())));
        Map<String, BigDecimal> shared = new HashMap<>();
        for (JsonNode given : close.packages()) {
            String house = houses.getOrDefault(given.path("employee").asString(), "");
            for (JsonNode line : given.path("lines")) {
                String key = key(book, line, house);
                if (!key.isEmpty()) {
                    shared.merge(key, Row.amount(line.path("amount"), "amount"), BigDecimal::add);
                }
            }
            for (JsonNode settled : given.path("settled")) {
                JsonNode parts = settled.path("settlement");
                BigDecimal unpaid = Row.amount(parts, "carried").add(Row.amount(parts, "withheld"));
                shared.merge(key(book, settled, house), unpaid, BigDecimal::add);
            }
        }
        return shared;
    }

    /** Empty for what is not shared. */
    private static String key(PolicyBook book, JsonNode of, String house) {
        String award = of.path("award").asString();
        Sharing sharing = book.awards().get(award).payment().pool();
        return sharing == null ? "" : award + " " + (sharing.per() == null ? "" : house);
    }
}
