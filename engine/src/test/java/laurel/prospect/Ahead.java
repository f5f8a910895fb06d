package laurel.prospect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.explanation.Outlook;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.StatedFacts;
import laurel.fact.Supposed;
import laurel.fact.Term;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import laurel.run.SecondOpinions;

/** One employee before a book, for tests: facts stated by terms, then what is told of what is lacking. */
final class Ahead {

    static final Period YEAR = Period.parse("2025").orElseThrow();

    static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing | influence | unit
            level | Level | 职级 | text | employee(level) | P4, P5, P6, P7
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            score | OKR score | OKR得分 | percent | metric(okr_score) | [0%..150%] | | 1%
            change | OKR change | OKR变化 | percent | metric(okr_score, change)
            fans | Followers | 粉丝 | integer | metric(fans) | | | 100 | fans
            faults | Faults | 差错 | integer | metric(faults) | | | yes
            tenure | Tenure | 司龄 | number | metric(tenure)
            safety | Safety course | 安全课程 | yes/no | course(safety) | | | yes
            fire | Fire course | 消防课程 | yes/no | course(fire) | | | yes
            wish | Wish | 意愿 | text | attribute(wish) | money, time | money | yes
            calls | Calls | 电话 | integer | events(call) | | | yes
            ready | Ready | 就绪 | yes/no | derived
            rating | Rating | 评级 | text | derived | A, B, C
            points | Points | 积分 | number | derived
            """;

    static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | currency | once
            bonus | Bonus | 奖金 | rate | Monthly salary
            gift | Gift | 礼金 | amount | | CNY
            leave | Extra leave | 额外假期 | leave days
            review | Promotion review | 晋升答辩 | promotion review
            star | Star badge | 明星徽章 | badge | | | ever
            learn | Course to take | 推荐课程 | course
            tip | Tip | 建议 | advice
            """;

    private final PolicyBook book;
    private final StatedFacts stated = new StatedFacts(YEAR, Currency.getInstance("CNY"));

    Ahead(TestBook book) {
        this.book = book.load();
        state("salary", "50000").state("level", "P6");
    }

    static TestBook words(Path folder) {
        return TestBook.empty(folder).sheet("words.xlsx", "Terms", TERMS).sheet("words.xlsx", "Awards", AWARDS);
    }

    Ahead state(String id, String value) {
        Term term = book.terms().get(id);
        stated.state(term.source(), Objects.requireNonNull(term.type().parse(value)));
        return this;
    }

    /** The result of the period before. */
    Ahead before(String metric, String value) {
        stated.metric(metric, YEAR.previous(), new BigDecimal(value));
        return this;
    }

    Ahead given(String award) {
        stated.given(award, YEAR.previous());
        return this;
    }

    Facts facts() {
        return stated.toFacts("e1");
    }

    Prospect prospect() {
        return prospect(facts());
    }

    Prospect prospect(Facts facts) {
        try (Calculator calculator = new Calculator(book, YEAR)) {
            IncentivePackage given = calculator.calculate(facts);
            return new NextSteps(book).of(calculator, facts, given);
        }
    }

    List<String> steps() {
        return steps(Language.ENGLISH);
    }

    List<String> steps(Language language) {
        Prospect prospect = prospect();
        assertThat(prospect.unfinished()).isEmpty();
        Outlook outlook = new Outlook(book, language);
        return prospect.nextSteps().stream().map(outlook::tell).toList();
    }

    /** Each line's award and amount. */
    List<String> lines() {
        return lines(facts());
    }

    /** The same, once what the first next step says to change is changed. */
    List<String> linesAfterTheFirstStep() {
        Facts changed = facts();
        for (NextStep.Change change : prospect().nextSteps().get(0).changes()) {
            Term term = book.terms().get(change.term());
            Object value = Objects.requireNonNull(term.type().parse(change.to()));
            changed = Supposed.of(changed, term.source(), value, YEAR);
        }
        return lines(changed);
    }

    private List<String> lines(Facts of) {
        try (Calculator calculator = new Calculator(book, YEAR)) {
            IncentivePackage given = calculator.calculate(of);
            assertThat(SecondOpinions.on(book, YEAR).verify(of, given).first())
                    .as("What the second opinion does not share")
                    .isEmpty();
            return given.lines().stream()
                    .map(line -> line.award()
                            + (line.amount() == null ? "" : " " + line.amount().amount()))
                    .toList();
        }
    }

    List<String> whyNot() {
        return whyNot(Language.ENGLISH);
    }

    List<String> whyNot(Language language) {
        try (Calculator calculator = new Calculator(book, YEAR)) {
            IncentivePackage given = calculator.calculate(facts());
            Outlook outlook = new Outlook(book, language);
            return prospect().whyNot().stream()
                    .map(one -> outlook.tell(one, given))
                    .toList();
        }
    }

    /** What is told of one award. */
    String whyNot(String award) {
        return whyNot().stream()
                .filter(one -> one.startsWith("Not given: " + award + ":"))
                .findFirst()
                .orElse("given");
    }

    PolicyBook book() {
        return book;
    }
}
