package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import laurel.problem.Language;
import laurel.problem.Problem;
import org.junit.jupiter.api.Test;

/** What an engineer reads. */
class DrlTextsTest {

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        assertThat(said("Metric(employee == $e, value >= 0.8)", GoodDrl.ACTION))
                .isEqualTo("ERROR  policy.drl:9  0.8 is a double: against a BigDecimal it misses values that are equal."
                        + " Maybe write 0.8B.");
        assertThat(said("", "while (true) { }"))
                .isEqualTo("ERROR  policy.drl:11  A loop is not allowed on the right-hand side: a rule that would loop"
                        + " forever could not be stopped. Maybe match each fact by a pattern, or sum them by"
                        + " accumulate.");
        assertThat(said("", "new java.io.FileReader(\"salaries.csv\");"))
                .isEqualTo(
                        "ERROR  policy.drl:11  \"new java.io.FileReader\" reaches outside the facts: a rule may not use"
                                + " files, the system or other classes. Maybe bring the value as a fact, and match it by its"
                                + " fields.");
        assertThat(said("not Derived(employee == $e, term == \"tier\")", GoodDrl.ACTION))
                .isEqualTo(
                        "ERROR  policy.drl:9  Whether a derived term is absent, or how many there are, would depend on"
                                + " the order of rules. Maybe let a table with a catch-all row give the term, and ask for its"
                                + " value.");
        assertThat(said("", "insert(new Award($e, \"star_bagde\"));"))
                .isEqualTo(
                        "ERROR  policy.drl:11  There is no award \"star_bagde\". Maybe \"star_badge\" is meant, or the"
                                + " Awards sheet lacks it; its code must be written exactly.");
    }

    @Test
    void saysItInChinese() {
        assertThat(problem("Metric(employee == $e, value >= 0.8)", GoodDrl.ACTION)
                        .in(Language.CHINESE))
                .isEqualTo("错误  policy.drl:9  0.8 是双精度小数：与 BigDecimal 比较时会漏掉相等的值。 也许写成 0.8B。");
    }

    @Test
    void hasEveryTextAndItsFixInBothLanguages() throws IOException {
        Properties english = texts("problems.properties");
        Properties chinese = texts("problems_zh.properties");
        Set<String> keys = english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("drl."))
                .collect(Collectors.toSet());
        assertThat(chinese.stringPropertyNames()).containsAll(keys);
        assertThat(keys)
                .filteredOn(key -> !key.endsWith(".fix"))
                .hasSizeGreaterThan(50)
                .allSatisfy(key -> {
                    assertThat(english.getProperty(key + ".fix")).startsWith("Maybe");
                    assertThat(chinese.getProperty(key + ".fix")).startsWith("也许");
                });
    }

    @Test
    void namesEveryFactThatARuleMayAskFor() {
        assertThat(problem("Object()", GoodDrl.ACTION).fix(Language.ENGLISH)).contains(Words.FACTS.keySet());
        assertThat(problem("Object()", GoodDrl.ACTION).fix(Language.CHINESE)).contains(Words.FACTS.keySet());
    }

    private static String said(String condition, String action) {
        return problem(condition, action).in(Language.ENGLISH);
    }

    private static Problem problem(String condition, String action) {
        return DrlBook.rule(GoodDrl.EMPLOYEE + condition, action).problems().get(0);
    }

    private static Properties texts(String file) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Problem.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
