package laurel.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.money.Money;
import laurel.policy.PolicyBook;
import laurel.run.SecondOpinions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package that says anything but what its book and facts come to is found out. */
class SecondOpinionTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();
    private static final Currency YUAN = Currency.getInstance("CNY");

    @TempDir
    Path folder;

    private PolicyBook book;
    private Facts facts;
    private IncentivePackage given;

    @BeforeEach
    void calculates() {
        book = TestBook.in(folder).table("Bonuses", """
                        Table
                        Name | Bonuses
                        OKR score | Bonus | Gift | Extra leave
                        >= 80% | 10% | 300 | 2
                        """).file("tips.drl", """
                        import laurel.fact.Metric;
                        import laurel.award.Award;
                        rule "Tip"
                        when
                            Metric($who : employee, name == "okr_score")
                        then
                            insert(new Award($who, "tip", "Go on"));
                        end
                        """).load();
        Employee lin = new Employee(
                "e1", "Lin", "P6", null, null, LocalDate.of(2020, 1, 1), null, YUAN, new BigDecimal("20000"), Map.of());
        facts = new Facts(lin, List.of(new Metric("e1", "okr_score", YEAR, BigDecimal.ONE)), List.of(), List.of());
        try (Calculator calculator = new Calculator(book, YEAR)) {
            given = calculator.calculate(facts);
        }
    }

    @Test
    void agreesWithWhatIsRight() {
        Verification verification = verify(given);
        assertThat(verification.agrees()).isTrue();
        assertThat(verification.compared()).isEqualTo(4);
        assertThat(verification.unverified()).isEqualTo(Map.of("Tip", 1L));
    }

    @Test
    void findsAnAmountThatIsACentOff() {
        List<Line> lines = new ArrayList<>(given.lines());
        lines.set(0, paying(lines.get(0), "2000.01"));

        assertThat(verify(with(lines)).first()).singleElement().satisfies(difference -> {
            assertThat(difference.employee()).isEqualTo("e1");
            assertThat(difference.what()).isEqualTo(Difference.What.LINE);
            assertThat(difference.subject()).isEqualTo("bonus");
            assertThat(difference.calculated()).isEqualTo("2000.01 CNY B100 [Bonuses 4]");
            assertThat(difference.expected()).isEqualTo("2000.00 CNY B100 [Bonuses 4]");
            assertThat(difference.calculation()).isEqualTo("RATE 2000.0");
            assertThat(difference.derivation()).isEqualTo("Bonuses 4: 0.1 × 20000 × 1 = 2000; ≈ 2000.00 CNY (HALF_UP)");
        });
    }

    @Test
    void findsALineThatIsMissing() {
        List<Line> lines = new ArrayList<>(given.lines());
        lines.remove(1);

        assertThat(told(verify(with(lines)))).containsExactly("e1 LINE gift: null, 300.00 CNY [Bonuses 4]");
    }

    @Test
    void findsALineThatNothingGives() {
        List<Line> lines = new ArrayList<>(given.lines());
        lines.add(lines.get(2));

        assertThat(told(verify(with(lines)))).containsExactly("e1 LINE leave: 2 [Bonuses 4], null");
    }

    @Test
    void findsThatARuleCannotHaveSeenItsFacts() {
        facts = new Facts(
                facts.employee(),
                List.of(new Metric("e1", "okr_score", YEAR, new BigDecimal("1.1"))),
                List.of(),
                List.of());

        assertThat(told(verify(given))).containsExactly("e1 FACT Tip: metric okr_score = 1, null");
    }

    @Test
    void keepsTheFirstAndCountsAll() {
        Verifications all = new Verifications(SecondOpinions.on(book, YEAR));
        for (int i = 0; i < 30; i++) {
            all.verify(facts, with(List.of()));
        }

        Verification verification = all.complete();
        assertThat(verification.packages()).isEqualTo(30);
        assertThat(verification.differences()).isEqualTo(90);
        assertThat(verification.first()).hasSize(20);
    }

    private Verification verify(IncentivePackage claimed) {
        return SecondOpinions.on(book, YEAR).verify(facts, claimed);
    }

    private static List<String> told(Verification verification) {
        return verification.first().stream()
                .map(one -> one.employee() + " " + one.what() + " " + one.subject() + ": " + one.calculated() + ", "
                        + one.expected())
                .toList();
    }

    private IncentivePackage with(List<Line> lines) {
        return new IncentivePackage(
                given.employee(),
                given.name(),
                given.period(),
                given.book(),
                lines,
                given.derived(),
                given.suppressed(),
                given.notEvaluable(),
                given.settled(),
                0);
    }

    private static Line paying(Line line, String amount) {
        return new Line(
                line.award(),
                line.kind(),
                new Money(new BigDecimal(amount), YUAN),
                line.days(),
                line.text(),
                line.corrects(),
                line.review(),
                line.payCode(),
                line.reason());
    }
}
