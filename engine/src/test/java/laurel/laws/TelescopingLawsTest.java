package laurel.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import laurel.award.Settling;
import laurel.policy.PolicyBook;
import laurel.random.Crowd;
import laurel.random.RandomPeople;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Corrections lead to what would have been, had everything been known on time. */
class TelescopingLawsTest {

    /** The last month is as far from the first as books correct. */
    private static final int MONTHS = 4;

    @Property(tries = Books.TRIES, seed = Books.SEED)
    void whatIsCalculatedOfEachMonthIsInTheEndWhatItWouldHaveBeenOnTime(
            @ForAll @IntRange(max = Books.COUNT - 1) int book,
            @ForAll @IntRange(max = 9_999) int seed,
            @ForAll @IntRange(min = 1, max = 6) int people)
            throws IOException {
        PolicyBook policy = Books.corrected(book);
        Crowd crowd = RandomPeople.newcomers(people, seed, Months.measured(MONTHS));
        try (Months onTime = new Months(policy);
                Months late = new Months(policy)) {
            for (int number = 0; number < MONTHS; number++) {
                onTime.close(crowd, Months.month(number));
                late.close(number == MONTHS - 1 ? crowd : new Late(seed).known(crowd, number), Months.month(number));
            }
            // What cannot be evaluated with all that is known stays as it is.
            Set<String> open = onTime.open();
            assertThat(calculated(policy, late, open)).isEqualTo(calculated(policy, onTime, open));
            assertThat(paidAtOnce(policy, late, open)).isEqualTo(paidAtOnce(policy, onTime, open));
        }
    }

    /** By account and period, of the awards that are corrected. What is neither paid nor calculated is left out. */
    private static Map<String, BigDecimal> calculated(PolicyBook book, Months months, Set<String> open) {
        List<Row> corrected = months.rows().stream()
                .filter(row -> settling(book, row).retro() > 0 && !open.contains(row.account()))
                .toList();
        return sums(corrected, row -> row.account() + " " + row.period(), Row::calculated);
    }

    /** By account, of awards of which nothing is ever left to pay. */
    private static Map<String, BigDecimal> paidAtOnce(PolicyBook book, Months months, Set<String> open) {
        List<Row> atOnce = months.rows().stream()
                .filter(row -> {
                    Settling settling = settling(book, row);
                    return settling.retro() > 0
                            && !open.contains(row.account())
                            && settling.recovers()
                            && settling.minimum() == null
                            && settling.holdBack() == null
                            && settling.draw() == null;
                })
                .toList();
        return sums(atOnce, Row::account, Row::paid);
    }

    private static Settling settling(PolicyBook book, Row row) {
        return book.awards().get(row.award()).payment().settling();
    }

    private static Map<String, BigDecimal> sums(
            List<Row> rows, Function<Row, String> key, Function<Row, BigDecimal> part) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(key.apply(row), part.apply(row), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        sums.replaceAll((of, sum) -> sum.stripTrailingZeros());
        return sums;
    }
}
