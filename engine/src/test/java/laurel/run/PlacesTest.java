package laurel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.Populations;
import laurel.explanation.Explainer;
import laurel.fact.Employee;
import laurel.fact.Facts;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places among others: what equals get, who is in which class of a forced distribution, and groups too small to tell. */
class PlacesTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | 并列 | smallest group | better
            team | Team | 团队 | text | employee(department)
            sales | Sales | 销售额 | money | metric(sales)
            faults | Faults | 差错 | integer | metric(faults) | | | | lower
            rank | rank | rank 项 | integer | rank(sales)
            rank_better | rank_better | rank_better 项 | integer | rank(sales) | | better
            rank_worse | rank_worse | rank_worse 项 | integer | rank(sales) | | 从劣
            rank_dense | rank_dense | rank_dense 项 | integer | rank(sales) | | dense
            rank_id | rank_id | rank_id 项 | integer | rank(sales) | | By  ID
            faults_id | faults_id | faults_id 项 | integer | rank(faults) | | 按编号
            percentile | percentile | percentile 项 | percent | percentile(sales)
            percentile_worse | percentile_worse | percentile_worse 项 | percent | percentile(sales) | | worse
            percentile_id | percentile_id | percentile_id 项 | percent | percentile(sales) | | by id
            class_in_team | class_in_team | class_in_team 项 | text | distribution(sales, Team, 3-6-1) | A, B, C
            class_of_all | class_of_all | class_of_all 项 | text | distribution(sales, 3-6-1) | A, B, C
            rank_of_three | rank_of_three | rank_of_three 项 | integer | rank(sales, team) | | | 3
            total_of_three | total_of_three | total_of_three 项 | money | total(sales, team) | | | 3
            rank_of_six | rank_of_six | rank_of_six 项 | integer | rank(sales) | | | 6
            team_rank | team_rank | team_rank 项 | integer | rank(sales, team)
            team_rank_id | team_rank_id | team_rank_id 项 | integer | rank(sales, team) | | by id
            faults_dense | faults_dense | faults_dense 项 | integer | rank(faults) | | dense
            team_share | team_share | team_share 项 | percent | share(sales, team)
            total | total | total 项 | money | total(sales)
            team_class_id | team_class_id | team_class_id 项 | text | distribution(sales, team, 3-6-1) | A, B, C | by id
            team_class | team_class | team_class 项 | text | distribution（sales，团队，3：6：1） | 优、良、差
            team_class_worse | team_class_worse | team_class_worse 项 | text | distribution（sales，团队，3：6：1） | 优、良、差 | worse
            team_class_by_id | team_class_by_id | team_class_by_id 项 | text | distribution（sales，团队，3：6：1） | 优、良、差 | by id
            """;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PolicyBook book;

    @BeforeAll
    static void loadsTheBook() {
        book = TestBook.in(folder)
                .sheet("more.xlsx", "Terms", TERMS)
                .table("Places", "Table\nOtherwise | nothing\nrank_of_three | tip\n1 | first")
                .load();
    }

    /** The term {@code asked} of everybody, as {@code id=value}; people are {@code id,team,sales}. */
    private static String asked(String term, String... people) {
        return asked(term, 1, List.of(people));
    }

    private static String asked(String term, int parts, List<String> people) {
        List<Populations> added = IntStream.range(0, parts)
                .mapToObj(part -> new Populations(book.terms(), YEAR))
                .toList();
        for (int i = 0; i < people.size(); i++) {
            added.get(i % parts).add(facts(people.get(i)));
        }
        List<Populations> merged = new ArrayList<>(added);
        Collections.shuffle(merged, new Random(parts));
        Populations all =
                merged.stream().reduce(Populations::merge).orElseThrow().complete();
        return people.stream()
                .sorted()
                .map(person -> person.substring(0, person.indexOf(','))
                        + "="
                        + book.terms().get(term).valueOf(all.compare(facts(person)), YEAR))
                .collect(Collectors.joining(" "));
    }

    private static Facts facts(String person) {
        String[] parts = person.split(",", -1);
        Employee employee = new Employee(
                parts[0],
                parts[0],
                null,
                null,
                parts[1].isEmpty() ? null : parts[1],
                null,
                null,
                Currency.getInstance("CNY"),
                null,
                Map.of());
        List<Metric> metrics = new ArrayList<>();
        for (String name : List.of("sales", "faults")) {
            if (!parts[2].isEmpty()) {
                metrics.add(new Metric(parts[0], name, YEAR, new BigDecimal(parts[2])));
            }
        }
        return new Facts(employee, metrics, List.of(), List.of());
    }

    private static final String[] FOUR = {"d,,7", "c,,8.0", "b,,8", "a,,9"};

    @Test
    void ranksEqualsAsTheSheetSays() {
        assertThat(asked("rank", FOUR)).isEqualTo("a=1 b=2 c=2 d=4");
        assertThat(asked("rank_better", FOUR)).isEqualTo("a=1 b=2 c=2 d=4");
        assertThat(asked("rank_worse", FOUR)).isEqualTo("a=1 b=3 c=3 d=4");
        assertThat(asked("rank_dense", FOUR)).isEqualTo("a=1 b=2 c=2 d=3");
        assertThat(asked("rank_id", FOUR)).isEqualTo("a=1 b=2 c=3 d=4");
        assertThat(asked("faults_id", FOUR)).isEqualTo("a=4 b=2 c=3 d=1");
    }

    @Test
    void tellsPercentilesOfEqualsAsTheSheetSays() {
        assertThat(asked("percentile", FOUR)).isEqualTo("a=1 b=0.75 c=0.75 d=0.25");
        assertThat(asked("percentile_worse", FOUR)).isEqualTo("a=1 b=0.5 c=0.5 d=0.25");
        assertThat(asked("percentile_id", FOUR)).isEqualTo("a=1 b=0.75 c=0.5 d=0.25");
    }

    private static final String[] SEVEN = {"a,N,9", "b,N,8", "c,N,8", "d,N,7", "e,N,6", "f,N,5", "g,N,5"};

    @Test
    void distributesAGroupAmongTheClasses() {
        String[] three = {"a,N,1", "b,N,2", "c,N,3", "x,S,1", "y,S,", "z,,1"};

        assertThat(asked("class_in_team", three)).isEqualTo("a=B b=B c=A x=B y=null z=null");
        assertThat(asked("class_of_all", three)).isEqualTo("a=B b=A c=A x=B y=null z=B");
    }

    @Test
    void putsEqualsAtABorderInTheClassThatTheSheetSays() {
        assertThat(asked("team_class", SEVEN)).isEqualTo("a=优 b=优 c=优 d=良 e=良 f=良 g=良");
        assertThat(asked("team_class_worse", SEVEN)).isEqualTo("a=优 b=良 c=良 d=良 e=良 f=差 g=差");
        assertThat(asked("team_class_by_id", SEVEN)).isEqualTo("a=优 b=优 c=良 d=良 e=良 f=良 g=差");
    }

    @Test
    void isUnknownInAGroupThatIsTooSmall() {
        String[] people = {"a,N,1", "b,N,2", "c,N,3", "x,S,1", "y,S,2", "z,S,"};

        assertThat(asked("rank_of_three", people)).isEqualTo("a=3 b=2 c=1 x=null y=null z=null");
        assertThat(asked("total_of_three", people)).isEqualTo("a=6 b=6 c=6 x=null y=null z=null");
        assertThat(asked("rank_of_six", people)).isEqualTo("a=null b=null c=null x=null y=null z=null");
    }

    @Test
    void tellsWhyItIsUnknown() {
        Populations two = new Populations(book.terms(), YEAR);
        two.add(facts("a,N,1"));
        two.add(facts("b,N,2"));
        two.complete();

        try (Calculator calculator = new Calculator(book, YEAR)) {
            assertThat(told(Language.ENGLISH, calculator, two))
                    .contains(
                            "\"rank_of_three\" compares all employees, and is known only where all are calculated together,"
                                    + " in groups of 3 at least");
            assertThat(told(Language.CHINESE, calculator, two))
                    .contains("“rank_of_three 项”要与全体员工比较，只有一起计算、且所在组不少于 3 人时才已知");
        }
    }

    private static String told(Language language, Calculator calculator, Populations populations) {
        Facts facts = populations.compare(facts("a,N,1"));
        return String.join("\n", new Explainer(book, language).explain(calculator.calculate(facts)));
    }

    @Test
    void isTheSameOfEightPartsAsOfOne() {
        List<String> people = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            people.add("E%03d,T%d,%s"
                    .formatted(i, random.nextInt(5), new BigDecimal(random.nextInt(60)).movePointLeft(1)));
        }
        for (String term : List.of(
                "team_rank",
                "team_rank_id",
                "faults_dense",
                "percentile_worse",
                "team_share",
                "total",
                "team_class_id")) {
            String one = asked(term, 1, people);
            List<String> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, random);
            assertThat(asked(term, 8, shuffled)).as(term).isEqualTo(one).doesNotContain("null");
        }
    }

    @Test
    void tellsNothingOfWhoWasNotAdded() {
        Populations populations = new Populations(book.terms(), YEAR);
        populations.add(facts("a,,5"));
        populations.complete();

        assertThat(populations.compare(facts("a,,5")).population()).isNotEmpty();
        assertThat(populations.compare(facts("b,,4")).population()).isEmpty();
    }

    @Test
    void comparesNobodyBeforeEverybodyIsThereAndAddsNobodyAfter() {
        Populations early = new Populations(book.terms(), YEAR);
        Populations complete = new Populations(book.terms(), YEAR).complete();

        assertThatIllegalStateException().isThrownBy(() -> early.compare(facts("a,,5")));
        assertThatIllegalStateException().isThrownBy(() -> complete.add(facts("a,,5")));
        assertThatIllegalStateException().isThrownBy(() -> complete.merge(early));
        assertThatIllegalStateException().isThrownBy(() -> early.merge(complete));
    }
}
