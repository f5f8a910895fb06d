package laurel.prospect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import laurel.TestBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an employee could change, and what that would be worth. */
class NextStepsTest {

    private static final String BONUS = """
            Table
            Otherwise | nothing
            OKR score | Bonus
            [100%..120%) | 10%
            [120%..130%] | 20%
            """;

    @TempDir
    Path folder;

    @Test
    void reachesOneThreshold() {
        Ahead lin = with(BONUS).state("score", "94%");

        assertThat(lin.steps()).containsExactly("OKR score +6 points (94% → 100%) → +5,000.00 CNY (Bonus, row 4)");
        assertThat(lin.steps(Language.CHINESE)).containsExactly("OKR得分 +6 个百分点（94% → 100%） → +5,000.00 CNY（奖金，第 4 行）");
        assertThat(lin.whyNot("Bonus"))
                .isEqualTo("Not given: Bonus: OKR score 94% does not meet [100%..120%) (cell A4), 6 points short"
                        + " (table \"Table 0\", row 4 of tables.xlsx › Table 0).");
        assertThat(lin.whyNot(Language.CHINESE))
                .contains("未给予：奖金：OKR得分 94% 不符合 [100%..120%)（单元格 A4），差 6 个百分点"
                        + "（决策表“Table 0”第 4 行，tables.xlsx › Table 0）。");
    }

    @Test
    void reachesTheNextBetterRowAndNoneAboveTheBest() {
        assertThat(with(BONUS).state("score", "103.5%").steps())
                .containsExactly("OKR score +17 points (103.5% → 120.5%) → +5,000.00 CNY (Bonus, row 5)");
        assertThat(with(BONUS).state("score", "125%").steps()).isEmpty();
        assertThat(with(BONUS).state("score", "131%").steps())
                .containsExactly("OKR score −1 point (131% → 130%) → +10,000.00 CNY (Bonus, row 5)");
    }

    @Test
    void goesOneStepBeyondAnOpenEnd() {
        String above = "Table\nOtherwise | nothing\nFollowers | Gift\n> 1000 | 500";

        assertThat(with(above).state("fans", "900").steps())
                .containsExactly("Followers +200 fans (900 fans → 1,100 fans) → +500.00 CNY (Gift, row 4)");
        assertThat(with(above).state("fans", "950").steps())
                .containsExactly("Followers +100 fans (950 fans → 1,050 fans) → +500.00 CNY (Gift, row 4)");
        assertThat(with(above).state("fans", "1000").whyNot("Gift"))
                .contains("Followers 1,000 fans does not meet > 1000 (cell A4), which exactly that does not meet");
    }

    @Test
    void takesTwoTermsWhereOneIsNotEnough() {
        Ahead lin = with("Table\nOtherwise | nothing\nOKR score | Faults | Gift\n>= 80% | <= 2 | 300")
                .state("score", "70%")
                .state("faults", "5");

        assertThat(lin.steps())
                .containsExactly("OKR score +10 points (70% → 80%), Faults −3 (5 → 2) → +300.00 CNY (Gift, row 4)");
        assertThat(lin.whyNot("Gift")).contains("10 points short, Faults 5 does not meet <= 2 (cell B4), 3 too much");
    }

    @Test
    void followsDerivedTermsFromTableToTable() {
        Ahead lin = with(
                        "Table\nHit policy | FIRST\nOKR score | gives: Rating\n>= 110% | A\n>= 90% | B\n- | C",
                        "Table\nOtherwise | nothing\nRating | Safety course | gives: Ready\nA, B | yes | yes",
                        "Table\nOtherwise | nothing\nReady | Promotion review\nyes | yes",
                        "Table\nOtherwise | nothing\nRating | Gift\nA | 800\nB | 100")
                .state("score", "85%");

        assertThat(lin.steps())
                .containsExactly(
                        "OKR score +5 points (85% → 90%) → +100.00 CNY (Gift, row 5)",
                        "OKR score +5 points (85% → 90%), Safety course: no → yes"
                                + " → +100.00 CNY (Gift, row 5), Promotion review (row 4)");
    }

    @Test
    void avoidsTheRowThatComesFirst() {
        Ahead lin = with("Table\nHit policy | FIRST\nFaults | OKR score | Gift\n> 3 | - | \n- | >= 80% | 300\n- | - | ")
                .state("score", "90%")
                .state("faults", "5");

        assertThat(lin.steps()).containsExactly("Faults −2 (5 → 3) → +300.00 CNY (Gift, row 5)");
        assertThat(lin.whyNot("Gift")).contains("is met, but row 4 counts instead");
    }

    @Test
    void changesTheFactSoThatAllItsTermsFollow() {
        Ahead lin = with("Table\nOtherwise | nothing\nOKR change | OKR score | Gift\n>= 10% | < 95% | 300")
                .state("score", "80%")
                .before("okr_score", "0.75");

        assertThat(lin.steps()).containsExactly("OKR score +5 points (80% → 85%) → +300.00 CNY (Gift, row 4)");
    }

    @Test
    void movesTheScoreOfAllGoalsTogether() {
        TestBook book = Ahead.words(folder)
                .sheet(
                        "more.xlsx",
                        "Terms",
                        "Terms\nid | english | chinese | type | source | influence\ngoals | Goals | 目标 | percent | goals(score) | yes"
                                + "\nrise | Rise | 上升 | percent | goals(score, change)")
                .table("Gift", "Table\nOtherwise | nothing\nGoals | Rise | Gift\n>= 90% | - | 10\n< 90% | > 20% | 5");
        Ahead lin = new Ahead(book).state("goals", "70%");

        assertThat(lin.steps()).containsExactly("Goals +20 points (70% → 90%) → +10.00 CNY (Gift, row 4)");
    }

    @Test
    void raisesWhatIsAssessedAndKeepsItsWord() {
        String gift = "Table\nOtherwise | nothing\nSkill | Gift\n>= 80% | 10\n";
        Ahead lin = assessed("[0%..90%]", gift).state("skill", "70%");

        assertThat(lin.steps()).containsExactly("Skill +10 points (70% → 80%) → +10.00 CNY (Gift, row 4)");
        assertThat(lin.steps(Language.CHINESE)).containsExactly("技能 +10 个百分点（70% → 80%） → +10.00 CNY（礼金，第 4 行）");
        assertThat(lin.lines()).isEmpty();
        assertThat(lin.linesAfterTheFirstStep()).containsExactly("gift 10.00");
        assertThat(assessed("[0%..75%]", gift).state("skill", "70%").steps())
                .as("Beyond what is allowed")
                .isEmpty();
        assertThat(assessed("[0%..90%]", gift).steps())
                .as("Never assessed: from where to go is unknown")
                .isEmpty();
    }

    /** A rise is seen against the assessment before, and moves with the one that follows. */
    @Test
    void raisesAnAssessmentUntilTheRiseIsEnough() {
        Ahead lin = assessed("[0%..100%]", "Table\nOtherwise | nothing\nRise | Gift\n> 10% | 10\n")
                .state("skill_before", "60%")
                .state("skill", "65%");

        assertThat(lin.steps()).containsExactly("Skill +10 points (65% → 75%) → +10.00 CNY (Gift, row 4)");
        assertThat(lin.linesAfterTheFirstStep()).containsExactly("gift 10.00");
    }

    @Test
    void raisesAnAssessmentThatARuleMatches() {
        Ahead lin = new Ahead(skilled("[0%..100%]").file("sells.drl", """
                        package policy.selling
                        import laurel.award.Award
                        import laurel.fact.*
                        rule "Sells" @clause("1")
                        when
                            Employee($e : id)
                            Assessment(employee == $e, competency == "selling", score >= 0.83B)
                        then
                            insert(new Award($e, "star"));
                        end
                        """)).state("skill", "70%");

        assertThat(lin.steps()).containsExactly("Skill +15 points (70% → 85%) → Star badge (rule \"Sells\")");
        assertThat(lin.linesAfterTheFirstStep()).containsExactly("star");
    }

    /** Of steps of five points of a skill, within what is allowed. */
    private TestBook skilled(String allowed) {
        return Ahead.words(folder).sheet("more.xlsx", "Terms", """
                Terms
                id | english | chinese | type | source | allowed values | influence
                skill | Skill | 技能 | percent | assessment(selling) | %s | 5%%
                skill_before | Skill before | 上期技能 | percent | assessment(selling, previous)
                rise | Rise | 提升 | percent | assessment(selling, change)
                """.formatted(allowed));
    }

    private Ahead assessed(String allowed, String gift) {
        return new Ahead(skilled(allowed).table("Gift", gift));
    }

    @Test
    void passesACourse() {
        assertThat(
                        with("Table\nOtherwise | nothing\nSafety course | Extra leave | Course to take\nyes | 1 | \nno | | safety")
                                .steps())
                .containsExactly("Safety course: no → yes → +1 day (Extra leave, row 4)");
    }

    @Test
    void choosesAndCounts() {
        assertThat(with("Table\nOtherwise | nothing\nWish | Extra leave\ntime | 2")
                        .steps())
                .containsExactly("Wish: money → time → +2 days (Extra leave, row 4)");
        assertThat(with("Table\nOtherwise | nothing\nCalls | Gift\n>= 3 | 50")
                        .state("calls", "1")
                        .steps())
                .containsExactly("Calls +2 (1 → 3) → +50.00 CNY (Gift, row 4)");
    }

    @Test
    void tellsOnlyWhyNotWhereNobodyCanChangeIt() {
        Ahead lin = with("Table\nOtherwise | nothing\nLevel | Tenure | Gift\nP7 | >= 3 | 300")
                .state("tenure", "1");

        assertThat(lin.steps()).isEmpty();
        assertThat(lin.whyNot("Gift"))
                .contains("Level P6 does not meet P7 (cell A4), Tenure 1 does not meet >= 3 (cell B4), 2 short");
    }

    @Test
    void tellsWhatIsMissingInsteadOfGuessing() {
        Ahead lin = with(BONUS);

        assertThat(lin.steps()).isEmpty();
        assertThat(lin.whyNot("Bonus")).isEqualTo("Not given: Bonus: it could not be decided, see above.");
    }

    @Test
    void takesNoStepThatTheCapMakesWorthless() {
        TestBook book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", Ahead.TERMS)
                .sheet(
                        "words.xlsx",
                        "Awards",
                        "Awards\ncode | english | chinese | kind | of | cap\nbonus | Bonus | 奖金 | rate | salary | 5,000 CNY")
                .table("Bonus", BONUS);

        assertThat(new Ahead(book).state("score", "110%").steps()).isEmpty();
        assertThat(new Ahead(book).state("score", "90%").steps()).hasSize(1);
    }

    @Test
    void takesNothingAway() {
        Ahead lin = with(
                        "Table\nOtherwise | nothing\nOKR score | Extra leave\n>= 100% | 2",
                        "Table\nOtherwise | nothing\nOKR score | Gift\n< 100% | 100\n>= 120% | 90")
                .state("score", "90%");

        assertThat(lin.steps()).isEmpty();
    }

    @Test
    void goesOnToWhereNothingIsLost() {
        Ahead lin = with(
                        "Table\nOtherwise | nothing\nOKR score | Extra leave\n>= 100% | 2",
                        "Table\nOtherwise | nothing\nOKR score | Gift\n< 100% | 100\n>= 120% | 110")
                .state("score", "90%");

        assertThat(lin.steps())
                .containsExactly(
                        "OKR score +30 points (90% → 120%) → +10.00 CNY (Gift, row 5), +2 days (Extra leave, row 4)");
    }

    @Test
    void keepsToAllowedValues() {
        assertThat(with("Table\nOtherwise | nothing\nOKR score | Gift\n> 149.5% | 100")
                        .state("score", "98.7%")
                        .steps())
                .containsExactly("OKR score +51 points (98.7% → 149.7%) → +100.00 CNY (Gift, row 4)");
        assertThat(with("Table\nOtherwise | nothing\nOKR score | Gift\n> 149.8% | 100")
                        .state("score", "98.7%")
                        .steps())
                .isEmpty();
    }

    @Test
    void readsDrlByTrying() {
        Ahead lin = new Ahead(Ahead.words(folder)
                        .file("count.drl", """
                        package policy.counting
                        import java.math.BigDecimal
                        import laurel.award.Award
                        import laurel.fact.*
                        rule "Courses passed" @clause("1")
                        when
                            Employee($e : id)
                            accumulate(Course(employee == $e, passed, $course : course); $all : collectSet($course))
                        then
                            insert(new Derived($e, "points", new BigDecimal($all.size())));
                        end
                        rule "Fans" @clause("2")
                        when
                            Employee($e : id)
                            Metric(employee == $e, name == "fans", value >= 730B)
                        then
                            insert(new Award($e, "star"));
                        end
                        """)
                        .table("Points", "Table\nOtherwise | nothing\nPoints | Gift\n>= 2 | 70"))
                .state("fans", "50");

        assertThat(lin.steps())
                .containsExactly(
                        "Safety course: no → yes, Fire course: no → yes → +70.00 CNY (Gift, row 4)",
                        "Followers +700 fans (50 fans → 750 fans) → Star badge (rule \"Fans\")");
        assertThat(lin.whyNot("Star badge"))
                .contains("the conditions of rule \"Fans\", count.drl, line 12 are not met");
    }

    private static final String SUM = """
            package policy.sum
            import java.math.BigDecimal
            import laurel.fact.*
            rule "Points" @clause("1")
            when
                Employee($e : id)
                Metric(employee == $e, name == "fans", $fans : value)
                Derived(employee == $e, term == "rating", $rating : value)
            then
                insert(new Derived($e, "points", $fans.add(new BigDecimal($rating.equals("A") ? 40 : 0))));
            end
            """;

    /** Steps that double pass over the bracket: 450 fans are too few, 850 too many. */
    @Test
    void findsANarrowBracketOfWhatDrlAddsUp() {
        Ahead lin = summing("Table\nOtherwise | nothing\nPoints | Gift\n[730..760] | 70")
                .state("fans", "50");

        assertThat(lin.steps()).containsExactly("Followers +700 fans (50 fans → 750 fans) → +70.00 CNY (Gift, row 4)");
    }

    /** What DRL adds up may come from a row that asks for more than one term. */
    @Test
    void meetsARowForTheSakeOfWhatDrlMakesOfIt() {
        Ahead lin = summing("Table\nOtherwise | nothing\nPoints | Gift\n(100..140] | 70")
                .state("fans", "100")
                .state("score", "80%");

        assertThat(lin.steps())
                .containsExactly(
                        "OKR score +10 points (80% → 90%), Safety course: no → yes → +70.00 CNY (Gift, row 4)");
    }

    private Ahead summing(String gifts) {
        return new Ahead(Ahead.words(folder)
                .file("sum.drl", SUM)
                .table(
                        "Rating",
                        "Table\nHit policy | FIRST\nOKR score | Safety course | gives: Rating\n>= 90% | yes | A\n- | - | C")
                .table("Gifts", gifts));
    }

    /** Whoever chooses the leave loses the gift for good: no other lever need be tried. */
    @Test
    void givesUpWhereWhatIsLostCannotBeHadAnyMore() {
        Ahead lin = with(
                        "Table\nOtherwise | nothing\nWish | Star badge | Extra leave\nmoney | yes | \ntime | | 2",
                        "Table\nHit policy | COLLECT\nOKR score | Followers | Faults | Calls | Safety course | Fire course | Gift"
                                + "\n>= 80% | >= 100 | < 9 | >= 2 | yes | - | 1\n>= 90% | >= 200 | < 8 | >= 3 | - | yes | 2"
                                + "\n>= 100% | >= 300 | < 7 | >= 4 | yes | yes | 3")
                .state("score", "50%")
                .state("fans", "0")
                .state("faults", "20");

        assertThat(lin.prospect().unfinished()).isEmpty();
        assertThat(lin.prospect().nextSteps()).noneMatch(step -> step.aims().contains("leave"));
    }

    @Test
    void pointsToWhatWasTakenAway() {
        Ahead lin = with("Table\nOtherwise | nothing\nOKR score | Star badge\n>= 80% | yes")
                .state("score", "90%")
                .given("star");

        assertThat(lin.steps()).isEmpty();
        assertThat(lin.whyNot("Star badge")).isEqualTo("Not given: Star badge: it was taken away again, see above.");
        assertThat(lin.whyNot("Gift")).isEqualTo("Not given: Gift: nothing gives it in 2025.");
    }

    private Ahead with(String... tables) {
        TestBook book = Ahead.words(folder);
        for (int i = 0; i < tables.length; i++) {
            book.table("Table " + i, tables[i]);
        }
        return new Ahead(book);
    }
}
