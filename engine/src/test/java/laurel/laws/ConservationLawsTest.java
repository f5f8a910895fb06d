package laurel.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import laurel.award.Settling;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.random.Crowd;
import laurel.random.RandomPeople;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whatever is calculated is paid, carried or withheld, and nothing else is; over any number of months. */
class ConservationLawsTest {

    /** How long books hold back. */
    private static final int HELD = 3;

    /** By which those months may have rounded. */
    private static final BigDecimal CENTS = new BigDecimal("0.05");

    @Property(tries = Books.TRIES, seed = Books.SEED)
    void whatIsCalculatedIsPaidCarriedOrWithheld(
            @ForAll @IntRange(max = Books.COUNT - 1) int book,
            @ForAll @IntRange(max = 9_999) int seed,
            @ForAll @IntRange(min = 1, max = 10) int people,
            @ForAll @IntRange(min = 1, max = 5) int months)
            throws IOException {
        PolicyBook policy = Books.plain(book);
        Crowd crowd = RandomPeople.newcomers(people, seed, Months.measured(months));
        Map<String, Facts> known = new HashMap<>();
        crowd.people().forEach(facts -> known.put(facts.employee().id(), facts));
        try (Months chain = new Months(policy)) {
            for (int number = 0; number < months; number++) {
                Period month = Months.month(number);
                List<Row> before = chain.rows();
                Close close = chain.close(crowd, month);
                List<Row> now = Row.of(close.given());
                assertThat(now).allSatisfy(ConservationLawsTest::balances);
                assertThat(perCurrency(now, Row::paid)).isEqualTo(lines(close));
                for (Row row : now) {
                    List<Row> account = account(before, row);
                    if (row.isOfItsOwnPeriod()) {
                        Settling settling =
                                policy.awards().get(row.award()).payment().settling();
                        BigDecimal draw = draw(settling, known.get(row.employee()));
                        paysAllThatIsOutstandingOrNothing(row, account, settling, draw);
                        releasesWhatWasHeldLongEnough(
                                row,
                                Stream.concat(account.stream(), account(now, row).stream())
                                        .toList(),
                                settling);
                    }
                }
            }
        }
    }

    private static void balances(Row row) {
        assertThat(row.paid().add(row.carried()).add(row.withheld())).isEqualByComparingTo(row.calculated());
    }

    private static List<Row> account(List<Row> rows, Row one) {
        return rows.stream().filter(row -> row.account().equals(one.account())).toList();
    }

    /** What is carried is due again; a draw comes on top, and is carried as owed. */
    private static void paysAllThatIsOutstandingOrNothing(
            Row row, List<Row> before, Settling settling, BigDecimal draw) {
        BigDecimal outstanding = row.calculated().add(sum(before, Row::carried));
        List<BigDecimal> allowed = new ArrayList<>();
        for (BigDecimal due : List.of(outstanding, BigDecimal.ZERO)) {
            allowed.add(advanced(due, settling.draw(), draw));
        }
        assertThat(row.paid().add(row.withheld()))
                .as("%s after %s", row, before)
                .usingComparator(BigDecimal::compareTo)
                .isIn(allowed);
        if (settling.recovers() && settling.minimum() == null && settling.draw() == null) {
            assertThat(row.carried()).as("%s", row).isZero();
        }
    }

    private static BigDecimal advanced(BigDecimal due, Settling.@Nullable Draw of, BigDecimal draw) {
        if (of == null || !of.rule().isRecoverable()) {
            return due;
        }
        return of.rule().isGuarantee() ? due.max(draw) : due.add(draw);
    }

    private static BigDecimal draw(Settling settling, @Nullable Facts facts) {
        Object draw = settling.draw() == null || facts == null
                ? null
                : facts.employee().attributes().get("draw");
        return draw instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    /**
     * What is withheld in the end is what the last months held: a part of what they could pay, which is what they paid and
     * withheld together.
     */
    private static void releasesWhatWasHeldLongEnough(Row row, List<Row> account, Settling settling) {
        BigDecimal held = sum(account, Row::withheld);
        BigDecimal rate = settling.holdBack() == null
                ? BigDecimal.ZERO
                : settling.holdBack().rate();
        BigDecimal lately = BigDecimal.ZERO;
        for (Row one : account) {
            if (one.isOfItsOwnPeriod()
                    && one.period().end().isAfter(row.in().back(HELD).end())) {
                BigDecimal payable = one.paid().add(one.withheld()).max(BigDecimal.ZERO);
                lately = lately.add(payable.multiply(rate).setScale(2, RoundingMode.UP));
            }
        }
        assertThat(held).as("Withheld after %s: %s", row, account).isBetween(lately.subtract(CENTS), lately);
    }

    private static BigDecimal sum(List<Row> rows, Function<Row, BigDecimal> part) {
        return rows.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By account, period and currency; without what is nothing. */
    private static Map<String, BigDecimal> perCurrency(List<Row> rows, Function<Row, BigDecimal> part) {
        Map<String, BigDecimal> sums = new HashMap<>();
        rows.forEach(row -> sums.merge(
                row.account() + " " + row.period() + " " + row.currency(), part.apply(row), BigDecimal::add));
        return withoutNothing(sums);
    }

    private static Map<String, BigDecimal> lines(Close close) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (JsonNode given : close.packages()) {
            for (JsonNode line : given.path("lines")) {
                if (line.has("amount")) {
                    String of = line.path(line.has("corrects") ? "corrects" : "period")
                            .asString("");
                    String period = of.isEmpty() ? given.path("period").asString() : of;
                    JsonNode amount = line.path("amount");
                    String key = String.join(
                            " ",
                            given.path("employee").asString(),
                            line.path("award").asString(),
                            period,
                            amount.path("currency").asString());
                    sums.merge(key, Row.amount(amount, "amount"), BigDecimal::add);
                }
            }
        }
        return withoutNothing(sums);
    }

    private static Map<String, BigDecimal> withoutNothing(Map<String, BigDecimal> sums) {
        sums.values().removeIf(sum -> sum.signum() == 0);
        sums.replaceAll((key, sum) -> sum.stripTrailingZeros());
        return sums;
    }
}
