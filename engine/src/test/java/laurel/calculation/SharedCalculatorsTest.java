package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import laurel.TestBook;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCalculatorsTest {

    private static final Period LAST_YEAR = Period.parse("2024").orElseThrow();
    private static final Period YEAR = Period.parse("2025").orElseThrow();

    private static final Facts FACTS = new Facts(
            new Employee("e1", "Lin", null, null, null, null, null, Currency.getInstance("CNY"), null, Map.of()),
            List.of(new Metric("e1", "okr_score", YEAR, BigDecimal.ONE)),
            List.of(),
            List.of());

    @TempDir
    Path folder;

    private SharedCalculators calculators;

    @BeforeEach
    void openABook() {
        TestBook written = TestBook.in(folder).table("Gifts", """
                Table
                Name | Gift table
                OKR score | Gift
                >= 100% | 500
                """);
        PolicyBook book = PolicyBook.load(written.write(), new Problems());
        calculators = new SharedCalculators(Objects.requireNonNull(book), 2);
    }

    @Test
    void turnsAKeptCalculatorToAnotherPeriod() {
        Calculator first = calculators.with(LAST_YEAR, calculator -> {
            assertThat(calculator.calculate(FACTS).lines()).isEmpty();
            return calculator;
        });
        calculators.with(YEAR, calculator -> {
            assertThat(calculator).isSameAs(first);
            assertThat(calculator.calculate(FACTS).lines()).hasSize(1);
            assertThat(calculator.calculate(FACTS).period()).isEqualTo(YEAR);
            return calculator;
        });
    }

    @Test
    void keepsNoneThatFailed() {
        Calculator[] failed = new Calculator[1];
        assertThatThrownBy(() -> calculators.with(YEAR, calculator -> {
                    failed[0] = calculator;
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(lent()).isNotSameAs(failed[0]);
    }

    @Test
    void goesOnForThoseWhoStillWorkWhenClosed() {
        Calculator before = lent();
        calculators.close();
        Calculator after = lent();
        assertThat(after).isNotSameAs(before);
        assertThat(lent()).isNotSameAs(after);
    }

    private Calculator lent() {
        return calculators.with(YEAR, calculator -> calculator);
    }

    @Test
    void lendsNoMoreThanItMay() throws Exception {
        AtomicInteger lent = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> most = IntStream.range(0, 200)
                .mapToObj(i -> threads.submit(() -> calculators.with(YEAR, calculator -> {
                    int now = lent.incrementAndGet();
                    calculator.calculate(FACTS);
                    lent.decrementAndGet();
                    return now;
                })))
                .toList();
        threads.shutdown();
        for (Future<Integer> one : most) {
            assertThat(one.get()).isBetween(1, 2);
        }
    }
}
