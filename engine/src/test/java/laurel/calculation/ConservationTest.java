package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import laurel.fact.Period;
import laurel.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No package leaves the calculator whose lines pay more or less than its accounts say. */
class ConservationTest {

    @TempDir
    Path folder;

    private IncentivePackage given() {
        return Policy.of(
                        folder,
                        "code | english | chinese | kind | hold back\nbonus | Bonus | 奖金 | amount | 20% for 3 months",
                        "Monthly salary | Bonus\n> 0 | 1000")
                .calculate();
    }

    @Test
    void letsAPackagePassThatAddsUp() {
        IncentivePackage given = given();
        assertThat(given.settled()).hasSize(1);
        assertThat(Conservation.kept(given)).isSameAs(given);
    }

    @Test
    void stopsACentTooMuch() {
        IncentivePackage given = given();
        Line line = given.lines().get(0);
        Money paid = Objects.requireNonNull(line.amount());
        Money more = new Money(paid.amount().add(paid.amount().ulp()), paid.currency());

        assertThatThrownBy(() -> Conservation.kept(with(given, paying(line, more, null))))
                .hasMessageContaining("pay 800.01, but the account says 800.00");
    }

    @Test
    void stopsALineThatIsMissing() {
        IncentivePackage given = given();
        assertThatThrownBy(() -> Conservation.kept(with(given)))
                .hasMessageContaining("pay 0, but the account says 800.00");
    }

    @Test
    void stopsALineOfAnotherPeriod() {
        IncentivePackage given = given();
        Line line = given.lines().get(0);
        Line moved = paying(
                line,
                Objects.requireNonNull(line.amount()),
                Period.parse("2024-12").orElseThrow());

        assertThatThrownBy(() -> Conservation.kept(with(given, moved))).hasMessageContaining("pay 0, but");
    }

    private static Line paying(Line line, Money money, @Nullable Period corrects) {
        return new Line(
                line.award(),
                line.kind(),
                money,
                line.days(),
                line.text(),
                corrects,
                line.review(),
                line.payCode(),
                line.reason());
    }

    private static IncentivePackage with(IncentivePackage given, Line... lines) {
        return new IncentivePackage(
                given.employee(),
                given.name(),
                given.period(),
                given.book(),
                List.of(lines),
                given.derived(),
                given.suppressed(),
                given.notEvaluable(),
                given.settled(),
                0);
    }
}
