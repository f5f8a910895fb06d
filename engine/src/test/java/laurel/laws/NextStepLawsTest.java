package laurel.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.StatedFacts;
import laurel.fact.Supposed;
import laurel.fact.Term;
import laurel.money.Money;
import laurel.policy.PolicyBook;
import laurel.prospect.NextStep;
import laurel.prospect.NextSteps;
import laurel.prospect.Prospect;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Next steps keep their word: a step is worth what it says, and nothing smaller of the same terms does it. */
class NextStepLawsTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();
    private static final int BOOKS = 24;
    private static final int PEOPLE = 6;
    private static final Map<String, List<String>> GRID = grid();

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing | influence
            level | Level | 职级 | text | employee(level) | P4, P5
            score | Score | 得分 | percent | metric(score) | [0%..60%] | | 10%
            change | Change | 变化 | percent | metric(score, change)
            fans | Fans | 粉丝 | integer | metric(fans) | [0..5] | | 1
            safety | Safety | 安全 | yes/no | course(safety) | | | yes
            grade | Grade | 等级 | text | derived | A, B, C
            points | Points | 积分 | number | derived
            """;

    /** Of every third book: what is measured, and a row's word for what is measured besides, become one number. */
    private static final String POINTS = """
            package policy.points
            import java.math.BigDecimal
            import laurel.fact.*
            rule "Points" @clause("1")
            when
                Employee($e : id)
                Metric(employee == $e, name == "fans", $fans : value, $period : period)
                Cycle(period == $period)
                Derived(employee == $e, term == "grade", $grade : value)
            then
                insert(new Derived($e, "points",
                    $fans.add(new BigDecimal($grade.equals("A") ? 3 : $grade.equals("B") ? 1 : 0))));
            end
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | currency | cap
            gift | Gift | 礼金 | amount | CNY | 250 CNY
            prize | Prize | 奖品 | amount | CNY
            leave | Leave | 假 | leave days
            review | Review | 答辩 | promotion review
            """;

    private static Map<String, List<String>> grid() {
        Map<String, List<String>> grid = new LinkedHashMap<>();
        grid.put("score", List.of("0%", "10%", "20%", "30%", "40%", "50%", "60%"));
        grid.put("fans", List.of("0", "1", "2", "3", "4", "5"));
        grid.put("safety", List.of("no", "yes"));
        return grid;
    }

    /** What a step says it is worth is what the package that is calculated with it differs by. */
    @Property(tries = 60, seed = Books.SEED)
    void aStepIsWorthWhatItSays(
            @ForAll @IntRange(max = BOOKS - 1) int number, @ForAll @IntRange(max = PEOPLE - 1) int person) {
        PolicyBook book = book(number);
        Facts facts = person(book, 100 * number + person);
        try (Calculator calculator = new Calculator(book, YEAR)) {
            IncentivePackage now = calculator.calculate(facts);
            for (NextStep step : new NextSteps(book).of(calculator, facts, now).nextSteps()) {
                IncentivePackage then = calculator.calculate(changed(book, facts, step));
                assertThat(sums(step.money())).isEqualTo(differences(now, then));
                assertThat(days(then).subtract(days(now)))
                        .isEqualByComparingTo(step.gains().stream()
                                .map(NextStep.Gain::days)
                                .filter(Objects::nonNull)
                                .reduce(BigDecimal.ZERO, BigDecimal::add));
                assertThat(step.aims())
                        .allSatisfy(aim -> assertThat(isReached(aim, now, then)).isTrue());
            }
        }
    }

    /** Of all that the employee could change, nothing smaller gives the award, and where something does a step is told. */
    @Property(tries = 40, seed = Books.SEED)
    void noSmallerChangeDoesIt(
            @ForAll @IntRange(max = BOOKS - 1) int number, @ForAll @IntRange(max = PEOPLE - 1) int person) {
        PolicyBook book = book(number);
        Facts facts = person(book, 100 * number + person);
        try (Calculator calculator = new Calculator(book, YEAR)) {
            IncentivePackage now = calculator.calculate(facts);
            Prospect prospect = new NextSteps(book).of(calculator, facts, now);
            assertThat(prospect.unfinished()).isEmpty();
            Map<String, List<Integer>> smallest = smallest(book, calculator, facts, now);
            Map<String, List<Integer>> told = new HashMap<>();
            prospect.nextSteps().forEach(step -> step.aims().forEach(aim -> told.put(aim, size(step))));
            assertThat(told).as("%s %s", facts.metrics(), facts.courses()).isEqualTo(smallest);
        }
    }

    /** By trying every point of the grid: how many terms, and how many steps together. */
    private static Map<String, List<Integer>> smallest(
            PolicyBook book, Calculator calculator, Facts facts, IncentivePackage now) {
        Map<String, List<Integer>> smallest = new HashMap<>();
        for (List<Integer> point : points()) {
            Facts then = facts;
            int terms = 0;
            int steps = 0;
            boolean possible = true;
            int i = 0;
            for (Map.Entry<String, List<String>> axis : GRID.entrySet()) {
                Term term = book.terms().get(axis.getKey());
                Object value =
                        Objects.requireNonNull(term.type().parse(axis.getValue().get(point.get(i))));
                Object is = Objects.requireNonNull(term.valueOf(facts, YEAR));
                if (!value.equals(is)) {
                    terms++;
                    steps += Math.abs(
                            point.get(i) - axis.getValue().indexOf(term.type().write(is)));
                    possible &= !value.equals(false);
                    then = possible ? Supposed.of(then, term.source(), value, YEAR) : then;
                }
                i++;
            }
            if (possible) {
                IncentivePackage given = calculator.calculate(then);
                for (String award : List.of("gift", "prize", "leave", "review")) {
                    List<Integer> size = List.of(terms, steps);
                    if (isReached(award, now, given)
                            && (!smallest.containsKey(award) || isLess(size, smallest.get(award)))) {
                        smallest.put(award, size);
                    }
                }
            }
        }
        return smallest;
    }

    private static boolean isLess(List<Integer> left, List<Integer> right) {
        return left.get(0) < right.get(0) || (left.get(0).equals(right.get(0)) && left.get(1) < right.get(1));
    }

    private static List<List<Integer>> points() {
        List<List<Integer>> points = List.of(List.of());
        for (List<String> axis : GRID.values()) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> point : points) {
                for (int i = 0; i < axis.size(); i++) {
                    List<Integer> one = new ArrayList<>(point);
                    one.add(i);
                    longer.add(one);
                }
            }
            points = longer;
        }
        return points;
    }

    /** The promise in other words: given where it was not, or more of it from other rows; and nothing is less. */
    private static boolean isReached(String award, IncentivePackage now, IncentivePackage then) {
        if (of(award, then).isEmpty()) {
            return false;
        }
        boolean isMoney = award.equals("gift") || award.equals("prize");
        if (!of(award, now).isEmpty()) {
            boolean more = isMoney
                    ? money(of(award, then)).compareTo(money(of(award, now))) > 0
                    : award.equals("leave") && days(of(award, then)).compareTo(days(of(award, now))) > 0;
            if (!more || rows(of(award, then)).equals(rows(of(award, now)))) {
                return false;
            }
        }
        int money = money(then.lines()).compareTo(money(now.lines()));
        int days = days(then).compareTo(days(now));
        int reviews =
                Integer.compare(of("review", then).size(), of("review", now).size());
        return money >= 0 && days >= 0 && reviews >= 0 && money + days + reviews > 0;
    }

    private static List<Line> of(String award, IncentivePackage given) {
        return given.lines().stream().filter(line -> line.award().equals(award)).toList();
    }

    private static Set<Object> rows(List<Line> lines) {
        Set<Object> rows = new HashSet<>();
        lines.forEach(line -> rows.add(line.reason().origin()));
        return rows;
    }

    private static BigDecimal money(List<Line> lines) {
        return lines.stream()
                .map(Line::amount)
                .filter(Objects::nonNull)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal days(IncentivePackage given) {
        return days(given.lines());
    }

    private static BigDecimal days(List<Line> lines) {
        return lines.stream().map(Line::days).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Currency, BigDecimal> differences(IncentivePackage now, IncentivePackage then) {
        BigDecimal difference = money(then.lines()).subtract(money(now.lines()));
        return difference.signum() == 0 ? Map.of() : Map.of(Currency.getInstance("CNY"), difference);
    }

    private static Map<Currency, BigDecimal> sums(List<Money> money) {
        Map<Currency, BigDecimal> sums = new HashMap<>();
        money.stream().filter(one -> one.amount().signum() != 0).forEach(one -> sums.put(one.currency(), one.amount()));
        return sums;
    }

    private static List<Integer> size(NextStep step) {
        int steps = step.changes().stream()
                .mapToInt(change -> change.steps().intValueExact())
                .sum();
        return List.of(step.changes().size(), steps);
    }

    private static Facts changed(PolicyBook book, Facts facts, NextStep step) {
        Facts changed = facts;
        for (NextStep.Change change : step.changes()) {
            Term term = book.terms().get(change.term());
            Object value = Objects.requireNonNull(term.type().parse(change.to()));
            changed = Supposed.of(changed, term.source(), value, YEAR);
        }
        return changed;
    }

    private static Facts person(PolicyBook book, int seed) {
        Random random = new Random(seed);
        StatedFacts stated = new StatedFacts(YEAR, Currency.getInstance("CNY"));
        GRID.forEach((id, values) -> {
            Term term = book.terms().get(id);
            String value = values.get(random.nextInt(values.size()));
            if (!value.equals("no")) {
                stated.state(term.source(), Objects.requireNonNull(term.type().parse(value)));
            }
        });
        stated.state(book.terms().get("level").source(), random.nextBoolean() ? "P4" : "P5");
        if (random.nextInt(4) > 0) {
            stated.metric("score", YEAR.previous(), new BigDecimal("0." + random.nextInt(6)));
        }
        return stated.toFacts("e1");
    }

    private static PolicyBook book(int number) {
        return Books.steps(number, (folder, seed) -> {
            Random random = new Random(seed);
            boolean drl = seed % 3 == 2;
            TestBook book = drl ? TestBook.empty(folder).file("points.drl", POINTS) : TestBook.empty(folder);
            return book.sheet("words.xlsx", "Terms", TERMS)
                    .sheet("words.xlsx", "Awards", AWARDS)
                    .table("Grades", grades(random))
                    .table("Gifts", table(random, drl, "Gift", "100", "200", "300"))
                    .table("Prizes", table(random, drl, "Prize", "50", "70", "90"))
                    .table("Leave", table(random, drl, "Leave", "1", "2"))
                    .table("Reviews", table(random, drl, "Review", "yes"));
        });
    }

    private static String grades(Random random) {
        return "Table\nHit policy | FIRST\nScore | Safety | gives: Grade\n"
                + any(random, ">= 40%", ">= 50%", "-") + " | " + any(random, "yes", "-") + " | A\n"
                + any(random, ">= 20%", "> 10%", "[10%..30%]") + " | - | B\n- | - | C\n";
    }

    private static String table(Random random, boolean drl, String award, String... amounts) {
        StringBuilder table = new StringBuilder("Table\nOtherwise | nothing\nHit policy | "
                + any(random, "FIRST", "PRIORITY", "COLLECT") + "\nLevel | Score | Change | Fans | Grade | "
                + (drl ? "Points | " : "") + award + "\n");
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            table.append(any(random, "-", "-", "P4", "P5"))
                    .append(" | ")
                    .append(any(random, "-", "-", ">= 30%", "[20%..50%)", "< 20%", "> 50%", "not(40%)"))
                    .append(" | ")
                    .append(any(random, "-", "-", "-", "> 0%", ">= 20%", "<= 0%"))
                    .append(" | ")
                    .append(any(random, "-", "-", ">= 2", "> 4", "[1..3]", "0, 5"))
                    .append(" | ")
                    .append(any(random, "-", "-", "A", "A, B", "not(C)", "C"))
                    .append(" | ")
                    .append(drl ? any(random, "-", ">= 4", "[2..3]", "> 6", "< 5") + " | " : "")
                    .append(any(random, amounts))
                    .append('\n');
        }
        return table.toString();
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
