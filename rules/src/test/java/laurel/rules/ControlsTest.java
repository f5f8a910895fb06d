package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import laurel.check.BookCheck;
import laurel.control.Controls;
import laurel.control.Flag;
import laurel.control.Paid;
import laurel.control.Scope;
import laurel.fact.Period;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the shipped book flags between two cycles of the sample company. What each row flags, cases show. */
class ControlsTest {

    private static final Path PACKAGES = Path.of("..", "samples", "expected", "harbour.ndjson");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Period PERIOD = Period.parse("2025").orElseThrow();

    private final Controls controls =
            Controls.of(Objects.requireNonNull(BookCheck.check(Path.of("")).book()));

    /** In teams of ten. */
    private static List<Paid> paid() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        try (Stream<String> lines = Files.lines(PACKAGES)) {
            return lines.map(mapper::readTree)
                    .map(given ->
                            Paid.of(given, given.get("employee").stringValue().substring(0, 6)))
                    .toList();
        }
    }

    private static Paid more(Paid paid, int more) {
        Map<Currency, BigDecimal> sums = new HashMap<>(paid.sums());
        sums.merge(CNY, new BigDecimal(more), BigDecimal::add);
        return new Paid(paid.employee(), paid.team(), sums);
    }

    private List<Flag> judge(List<Paid> before, List<Paid> now) {
        return controls.judge(PERIOD, before.iterator(), now.iterator());
    }

    @Test
    void flagNothingWhereNothingChanged() throws IOException {
        assertThat(controls.isNone(PERIOD)).isFalse();
        assertThat(paid()).hasSize(320);
        assertThat(judge(paid(), paid())).isEmpty();
    }

    @Test
    void flagOnlyWhoseChangeIsLarge() throws IOException {
        List<Paid> now = paid().stream()
                .map(paid -> switch (paid.employee()) {
                    case "H000001" -> more(paid, 6000);
                    case "H000002" -> more(paid, 999);
                    default -> paid;
                })
                .toList();
        assertThat(judge(paid(), now)).singleElement().satisfies(flag -> {
            assertThat(flag.change().subject()).isEqualTo("H000001");
            assertThat(flag.text()).isEqualTo("more than half as much again / 增加超过 50%");
            assertThat(flag.told().chinese()).startsWith("员工 H000001：").contains("条款 10.1 ");
        });
    }

    /** With nothing to compare with, whatever is large is to be looked at, and each currency. */
    @Test
    void flagTheFirstCycleOfAll() throws IOException {
        assertThat(judge(List.of(), paid()))
                .filteredOn(flag -> flag.change().scope() == Scope.TOTAL)
                .extracting(flag -> flag.change().currency().getCurrencyCode())
                .containsExactly("CNY", "JPY", "USD");
    }
}
