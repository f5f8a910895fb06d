package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.problem.Label;
import laurel.problem.Place;
import org.junit.jupiter.api.Test;

class DrlReaderTest {

    @Test
    void readsWhatEachRuleAsksForAndGives() {
        DrlBook book = DrlBook.read(GoodDrl.FILE);

        assertThat(book.problems()).isEmpty();
        assertThat(book.rules())
                .extracting(DrlRule::name)
                .containsExactly("Three months met in a row", "Training completion", "奖金 by score", "Badge once");
        DrlRule first = book.rules().get(0);
        assertThat(first.place()).isEqualTo(new Place.Line("policy.drl", 7));
        assertThat(first.clause()).isEqualTo(new Label("5.1 Three months", "5.1 连续三个月"));
        assertThat(first.awards()).containsExactly("excellence_certificate");
        assertThat(book.rules().get(1).gives()).containsExactly("training_completion");
        assertThat(book.rules().get(2).asks()).containsExactly("training_completion");
        assertThat(book.rules().get(2).awards()).containsExactly("bonus");
        assertThat(book.rules().get(3).awards()).containsExactly("star_badge");
    }

    @Test
    void passesEveryGoodCondition() {
        for (String condition : GoodDrl.CONDITIONS) {
            assertThat(DrlBook.rule(GoodDrl.EMPLOYEE + condition, GoodDrl.ACTION)
                            .found())
                    .as(condition)
                    .isEmpty();
        }
    }

    @Test
    void passesEveryGoodAction() {
        for (String action : GoodDrl.ACTIONS) {
            assertThat(DrlBook.rule(GoodDrl.EMPLOYEE + GoodDrl.METRIC, action).found())
                    .as(action)
                    .isEmpty();
        }
    }

    @Test
    void countsLinesAlikeWhateverEndsThem() {
        String source = DrlBook.source("Metric(\n value >= 0.8)", "x();");
        assertThat(DrlBook.read(source.replace("\n", "\r")).found())
                .isEqualTo(DrlBook.read(source).found());
        assertThat(DrlBook.read("\uFEFF" + source.replace("\n", "\r\n")).found())
                .isEqualTo(DrlBook.read(source).found())
                .contains("9 double 0.8 0.8B");
    }

    @Test
    void reportsAllProblemsOfAFileAtOnce() {
        assertThat(DrlBook.read("""
                        import java.io.*
                        global java.util.List out
                        rule "One" salience 10 when
                            Metric(employee == "E1", value >= 0.8)
                        then
                            while (true) {}
                        end
                        """).found())
                .containsExactly(
                        "1 import java.io.*",
                        "2 declaration global",
                        "3 attribute salience",
                        "4 double 0.8 0.8B",
                        "4 import.missing Metric laurel.fact.Metric",
                        "6 loop",
                        "3 clause.missing One");
    }

    @Test
    void reportsRulesThatFeedOneAnother() {
        String rule = """
                rule "%s" @clause("1") when
                    Employee($e : id)
                    Derived(employee == $e, term == "%s", $v : value)
                then
                    insert(new Derived($e, "%s", $v));
                end
                """;
        String head = "import laurel.fact.*\n";
        assertThat(DrlBook.read(head + rule.formatted("A", "tier", "score") + rule.formatted("B", "score", "tier"))
                        .found())
                .containsExactly("2 circle “A”, “B”");
        assertThat(DrlBook.read(head + rule.formatted("A", "tier", "tier")).found())
                .containsExactly("2 circle “A”");
        assertThat(DrlBook.read(head + rule.formatted("A", "tier", "score")).found())
                .isEmpty();
    }

    @Test
    void readsAFileThatIsCutOffAnywhere() {
        for (int end = 0; end < GoodDrl.FILE.length(); end += 11) {
            assertThat(DrlBook.read(GoodDrl.FILE.substring(0, end)).problems())
                    .allSatisfy(problem -> assertThat(problem.place().spot()).matches("[1-9]\\d*"));
        }
    }
}
