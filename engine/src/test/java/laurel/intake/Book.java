package laurel.intake;

import java.math.BigDecimal;
import java.util.List;
import laurel.award.AwardDefinition;
import laurel.award.Kind;
import laurel.award.Once;
import laurel.award.Payment;
import laurel.award.Standing;
import laurel.fact.Domain;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problems;

/** The words of a small book, for tests. */
final class Book {

    static final Vocabulary<Term> TERMS = terms(
            term("okr", "OKR score", "OKR得分", ValueType.PERCENT, "metric(okr_score)"),
            term("okr_before", "OKR before", "上期OKR", ValueType.PERCENT, "metric(okr_score, previous)"),
            term("followers", "followers won", "新增粉丝", ValueType.INTEGER, "metric(followers)"),
            term("goal", "goal completion", "目标完成率", ValueType.PERCENT, "metric(goal_completion)"),
            term("team", "leads a team", "带团队", ValueType.YES_NO, "attribute(leads_team)"),
            term("score", "overall", "总分", ValueType.PERCENT, "attribute(overall_score)"),
            term("level", "level", "职级", ValueType.TEXT, "employee(level)"),
            term("stars", "stars", "星级", ValueType.INTEGER, "metric(stars)", new BigDecimal(1), new BigDecimal(2)),
            sale(),
            term("region", "region", "地区", ValueType.TEXT, "event(sale, region)"),
            term("referral", "referral", "内推", ValueType.PERCENT, "event(referral)"),
            term("district", "district", "片区", ValueType.NUMBER, "event(referral, region)"),
            term("wish", "wish", "意愿", ValueType.TEXT, "attribute(wish)", "money", "time"));

    static final Vocabulary<AwardDefinition> AWARDS = new Vocabulary<>(
            List.of(award("BONUS", "Bonus", "奖金"), award("BADGE", "Star badge", "明星徽章")), new Problems());

    private Book() {}

    private static Vocabulary<Term> terms(Term... terms) {
        return new Vocabulary<>(List.of(terms), new Problems());
    }

    private static Term sale() {
        UnaryTest positive = new UnaryTest.Range(BigDecimal.ZERO, true, null, false);
        return term("sale", "sale", "销售", ValueType.MONEY, "event(sale)")
                .allowing(Domain.within(positive, ">= 0"), null);
    }

    private static Term term(
            String id, String english, String chinese, ValueType type, String source, Object... allowed) {
        Source parsed = Source.parse(source).orElseThrow();
        return new Term(
                0,
                id,
                new Label(english, chinese),
                type,
                parsed,
                Domain.of(List.of(allowed)),
                null,
                "",
                null,
                null,
                new Place.File("book"));
    }

    private static AwardDefinition award(String id, String english, String chinese) {
        return new AwardDefinition(
                0,
                id,
                new Label(english, chinese),
                Kind.AMOUNT,
                null,
                null,
                Once.NO,
                "",
                Payment.PLAIN,
                Standing.GRANTED,
                new Place.File("book"));
    }
}
