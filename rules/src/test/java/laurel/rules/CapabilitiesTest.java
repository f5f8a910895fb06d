package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.explanation.Explainer;
import laurel.fact.Facts;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.problem.Problems;
import laurel.run.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the brief that a case of one employee cannot show, by their numbers. */
class CapabilitiesTest {

    private static final String EMPLOYEES = "id,name,level,post,hired,currency,monthly_salary\n";

    @TempDir
    Path folder;

    @BeforeEach
    void writeThePeriod() throws IOException {
        write("mapping.yaml", "period: 2025\n");
        write("employees.csv", EMPLOYEES + "e1,Lin,P5,Support,2020-01-01,CNY,10000\n");
    }

    /** 2 */
    @Test
    void aReasonNamesTheObjectivesAbove() throws IOException {
        write(
                "objectives.csv",
                "objective,title,owner,above\nC1,Twice the users,Harbour,\nT1,Happy customers,Care,C1\n");
        write(
                "goals.csv",
                "employee,goal,title,above,weight,target,actual\ne1,O,Answer fast,T1,100%,,\ne1,K,Within an hour,O,100%,100,105\n");
        assertThat(told("e1", Language.ENGLISH))
                .anyMatch(line -> line.startsWith("Performance bonus 10,000.00 CNY: "))
                .anyMatch(
                        line -> line.contains("OKR score is 105%: \"Answer fast\" (100%) is reached by 105% and serves"
                                + " \"Happy customers\" → \"Twice the users\", \"Within an hour\" (100%) is reached by 105% and serves"
                                + " \"Answer fast\""));
        assertThat(told("e1", Language.CHINESE))
                .anyMatch(
                        line -> line.contains("“Answer fast”（权重 100%）完成 105%，支撑“Happy customers” → “Twice the users”"));
    }

    /** 5: a like is a fact, the badge is given at the twentieth, and once a year. */
    @Test
    void likesAreCountedAndTheirBadgeIsGivenOnce() throws IOException {
        likes(19);
        assertThat(awards("e1")).doesNotContain("well_liked");
        likes(20);
        assertThat(awards("e1")).containsOnlyOnce("well_liked");
        write("given.csv", "employee,award,period\ne1,well_liked,2025\n");
        assertThat(awards("e1")).as("The same period again").containsOnlyOnce("well_liked");
    }

    /** 6 */
    @Test
    void onePackageHoldsManyKinds() throws IOException {
        score("e1,120.5");
        write("life_events.csv", "employee,event,date\ne1,leads_team,2025-05-01\n");
        assertThat(calculate("e1").lines().stream()
                        .map(line -> line.kind().label().english()))
                .contains("months", "leave days", "promotion review", "course", "perk", "alert");
    }

    /** 10: of four, the one who exceeded has 40% of the pool: 1.6 times the mean, the others 0.8 times. */
    @Test
    void theQuarterThatExceededSharesFortyPercentOfThePool() throws IOException {
        write(
                "employees.csv",
                EMPLOYEES
                        + Stream.of("e1", "e2", "e3", "e4")
                                .map(id -> id + ",N,P5,Product,2020-01-01,CNY,10000\n")
                                .reduce("", String::concat));
        score("e1,95", "e2,120", "e3,90", "e4,70");
        assertThat(amount("e2", "pool_top")).isEqualByComparingTo("400000");
        BigDecimal others = BigDecimal.ZERO;
        for (String id : List.of("e1", "e3", "e4")) {
            assertThat(amount(id, "pool_rest")).isEqualByComparingTo("200000");
            others = others.add(amount(id, "pool_rest"));
        }
        BigDecimal mean = new BigDecimal("250000");
        assertThat(amount("e2", "pool_top")).isEqualByComparingTo(mean.multiply(new BigDecimal("1.6")));
        assertThat(amount("e1", "pool_rest")).isEqualByComparingTo(mean.multiply(new BigDecimal("0.8")));
        assertThat(others.add(amount("e2", "pool_top"))).isEqualByComparingTo("1000000");
    }

    /** 15: whatever the order of arrival, each step stands in the reason. */
    @Test
    void theChainReadsAsAChain() throws IOException {
        score("e1,98");
        List<String> rows = new ArrayList<>(
                List.of("e1,satisfaction,2024,70%", "e1,satisfaction,2025,82%", "e1,monthly_target,2025-01,50%"));
        write(
                "courses.csv",
                "employee,course,passed,completed\ne1,customer-success,no,2025-03-01\ne1,customer-success,yes,2025-05-01\n");
        List<String> first = List.of();
        for (int seed = 0; seed < 4; seed++) {
            Collections.shuffle(rows, new Random(seed));
            write("metrics.csv", "employee,metric,period,value\n" + String.join("\n", rows) + "\n");
            List<String> told = told("e1", Language.ENGLISH);
            assertThat(seed == 0 ? told : first).isEqualTo(told);
            first = told;
        }
        int bonus = first.indexOf(first.stream()
                .filter(line -> line.startsWith("Performance bonus"))
                .findFirst()
                .orElseThrow());
        assertThat(first.get(bonus)).contains("Final score 108% meets (100%..110%] in B9");
        assertThat(first.get(bonus + 1))
                .startsWith("  ↳ Final score is 108%: OKR score is 98%, Training credit is 10%");
        assertThat(first.get(bonus + 2)).startsWith("    ↳ OKR score is 98%");
        assertThat(first.get(bonus + 3))
                .startsWith("    ↳ Training credit is 10%")
                .contains("Customer success course yes", "Satisfaction change 12% meets >= 10% in C9");
    }

    /** 17: whatever is preferred, what is due by law stays. */
    @Test
    void aPreferencePicksAndTheEntitlementStays() throws IOException {
        score("e1,100");
        for (String need : List.of(
                "growth,mentor", "flexible time,flexible_hours", "decisions,decision_seat", "cash,cash_choice")) {
            String[] parts = need.split(",");
            write("preferences.csv", "employee,date,rank,need\ne1,2025-10-01,1," + parts[0] + "\n");
            assertThat(awards("e1"))
                    .containsOnlyOnce(parts[1], "statutory_leave")
                    .doesNotContainAnyElementsOf(Stream.of("mentor", "flexible_hours", "decision_seat", "cash_choice")
                            .filter(other -> !other.equals(parts[1]))
                            .toList());
        }
    }

    /** 18 */
    @Test
    void changedNeedsAlertTheManager() throws IOException {
        write(
                "life_events.csv",
                "employee,event,date,reference\ne1,child,2025-05-01,\ne1,remote_request,2025-05-02,a\n");
        assertThat(calculate("e1").lines().stream()
                        .filter(line -> line.award().equals("manager_alert"))
                        .map(Line::text))
                .containsExactly("had a child / 生育", "asks for remote work more often / 更常申请远程办公");
        assertThat(awards("e1")).contains("family_support", "remote_trial");
    }

    /** 19 */
    @Test
    void leavingRiskIsForAPersonToDecideAndNamesItsSource() throws IOException {
        score("e1,100");
        write("metrics.csv", "employee,metric,value,source\ne1,leaving_risk,80%,Pulse model 3\n");
        assertThat(calculate("e1").lines().stream().filter(line -> line.award().equals("retention_bonus")))
                .singleElement()
                .satisfies(line -> assertThat(line.review()).isEqualTo(Line.Review.DECISION));
        assertThat(told("e1", Language.ENGLISH))
                .anyMatch(line -> line.contains("Leaving risk 80% (by Pulse model 3) meets >= 70% in A9"))
                .contains("Retention bonus is only proposed: a person decides before it is given.");
        assertThat(told("e1", Language.CHINESE)).anyMatch(line -> line.contains("离职风险 80%（来源：Pulse model 3）"));
    }

    private void likes(int count) throws IOException {
        StringBuilder rows = new StringBuilder("employee,kind,from,date\n");
        for (int i = 0; i < count; i++) {
            rows.append("e1,like,c").append(i).append(",2025-03-01\n");
        }
        write("recognitions.csv", rows.toString());
    }

    /** One key result each: the employee's id and how many of 100 were reached. */
    private void score(String... reached) throws IOException {
        StringBuilder rows = new StringBuilder("employee,goal,title,weight,target,actual\n");
        for (String one : reached) {
            String[] parts = one.split(",");
            rows.append(parts[0]).append(",K,Users,100%,100,").append(parts[1]).append('\n');
        }
        write("goals.csv", rows.toString());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("facts")).resolve(file), text);
    }

    private List<String> awards(String employee) throws IOException {
        return calculate(employee).lines().stream().map(Line::award).toList();
    }

    private BigDecimal amount(String employee, String award) throws IOException {
        return calculate(employee).lines().stream()
                .filter(line -> line.award().equals(award))
                .map(line -> Objects.requireNonNull(line.amount()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> told(String employee, Language language) throws IOException {
        return new Explainer(book(), language).explain(calculate(employee));
    }

    private IncentivePackage calculate(String employee) throws IOException {
        FactsFolder.Opening opening = FactsFolder.open(folder.resolve("facts"), book().terms(), book().awards(), null);
        try (FactsFolder opened = Objects.requireNonNull(
                opening.folder(), () -> opening.problems().toString())) {
            Together comparison = Together.of(book(), opened);
            try (Calculator calculator = new Calculator(book(), opened.period(), comparison.pools())) {
                for (EmployeeRows rows : opened) {
                    Facts facts = rows.assemble().facts();
                    if (rows.employee().equals(employee) && facts != null) {
                        return calculator.calculate(comparison.populations().compare(facts));
                    }
                }
            }
        }
        throw new IllegalArgumentException("Nobody is called " + employee);
    }

    private static PolicyBook book() {
        return Book.BOOK;
    }

    /** Loaded once: it never changes. */
    private static final class Book {
        static final PolicyBook BOOK = Objects.requireNonNull(PolicyBook.load(Path.of(""), new Problems()));
    }
}
