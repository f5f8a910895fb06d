package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.check.BookCheck;
import laurel.explanation.Explainer;
import laurel.policy.PolicyBook;
import laurel.problem.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A package that was kept as JSON is the package that it was. */
class KeptPackagesTest {

    private static final Path EXPECTED = Path.of("..", "samples", "expected", "harbour.ndjson");

    private final JsonMapper reader = PackageJson.reader();
    private final JsonMapper writer = PackageJson.mapper();

    @Test
    void isWrittenByteByByteAsItWasRead() throws Exception {
        List<String> lines = Files.readAllLines(EXPECTED);
        assertThat(lines).hasSize(320).allSatisfy(line -> {
            IncentivePackage read = reader.readValue(line, IncentivePackage.class);
            assertThat(writer.writeValueAsString(read)).isEqualTo(line);
        });
    }

    @Test
    void isExplainedInTheWordsOfItsBook() throws Exception {
        PolicyBook book = Objects.requireNonNull(BookCheck.check(Path.of("")).book());
        IncentivePackage read = reader.readValue(Files.readAllLines(EXPECTED).get(0), IncentivePackage.class);
        assertThat(new Explainer(book, Language.CHINESE).because(read.lines().get(0)))
                .isEqualTo(
                        "培训奖金 3,402.00 CNY：培训完成率 120% 符合 A9 的 >= 120%、培训奖励选择 bonus 符合 B9 的 bonus（决策表“培训奖励”第 9 行，training/training.xlsx › Training reward；条款 4.3 完成年度培训计划 120% 者，在额外奖金与优先选岗权中二选一，不可兼得；完成计划者获得小额奖金）。20% × 月薪 17,010 = 3,402。");
        assertThat(new Explainer(book, Language.ENGLISH).because(read.lines().get(0)))
                .startsWith("Training bonus 3,402.00 CNY: ")
                .contains("clause 4.3 At 120% of the year's training plan")
                .endsWith("20% × Monthly salary 17,010 = 3,402.");
    }

    @Test
    void isRefusedWithAKindThatIsNotKnown() {
        String line = "{\"employee\":\"E1\",\"lines\":[{\"award\":\"a\",\"kind\":\"wish\"}]}";
        assertThatThrownBy(() -> reader.readValue(line, IncentivePackage.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("wish");
    }
}
