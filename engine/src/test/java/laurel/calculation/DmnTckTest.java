package laurel.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import laurel.TestBook;
import laurel.check.BookCheck;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hit-policy and rounding cases of the DMN TCK, where they are at hand, said in our format. */
class DmnTckTest {

    private static final List<Path> PLACES = List.of(
            Path.of("../../shared/data/dmn-tck-hit-policies/cases.json"),
            Path.of("../shared/data/dmn-tck-hit-policies/cases.json"));

    /** A row of the README's table of what is left out: tests, cases, why. */
    private static final Pattern LEFT_OUT = Pattern.compile("\\| ((?:`\\d{4}`,? ?)+) \\| ((?:`\\w+`,? ?)+) \\| .+ \\|");

    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    private static final Map<String, DmnCase> CASES = new HashMap<>();

    private static final Map<String, PolicyBook> BOOKS = new HashMap<>();

    @BeforeAll
    static void read(@TempDir Path folder) {
        Path file = PLACES.stream().filter(Files::exists).findFirst().orElse(null);
        assumeTrue(file != null, "The cases of the TCK are not here");
        JsonNode tck = JsonMapper.shared().readTree(Objects.requireNonNull(file).toFile());
        for (JsonNode node : tck.path("cases")) {
            String id = node.path("id").asString();
            CASES.put(id, new DmnCase(id, tck.path("rule_table").path(id.split("/", -1)[0]), node));
        }
        SortedMap<String, DmnRounding> roundings = new TreeMap<>();
        CASES.values().forEach(one -> one.rounding().ifPresent(call -> roundings.put(one.roundingAward(), call)));
        BOOKS.put("rounding", load(DmnRounding.book(TestBook.empty(folder.resolve("rounding")), roundings)));
        for (DmnCase one : CASES.values()) {
            BOOKS.computeIfAbsent(one.bookName(), name -> load(one.book(TestBook.empty(folder.resolve(name)))));
        }
    }

    private static PolicyBook load(TestBook book) {
        BookCheck.Report report = BookCheck.check(book.write());
        assertThat(report.problems()).filteredOn(Problem::isError).isEmpty();
        return Objects.requireNonNull(report.book());
    }

    static Stream<String> ids() {
        return CASES.keySet().stream()
                .filter(id -> Objects.requireNonNull(CASES.get(id)).canBeSaid())
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void givesWhatTheTckExpects(String id) {
        DmnCase tested = Objects.requireNonNull(CASES.get(id));
        PolicyBook book = Objects.requireNonNull(BOOKS.get(tested.bookName()));
        try (Calculator calculator = new Calculator(book, Period.parse("2025").orElseThrow())) {
            assertThat(tested.given(calculator.calculate(tested.facts()))).isEqualTo(tested.expected());
        }
    }

    @Test
    void leavesOutWhatTheReadmeListsAndNothingElse() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            Matcher row = LEFT_OUT.matcher(line);
            if (row.matches()) {
                codes(row.group(1))
                        .forEach(test -> codes(row.group(2)).forEach(number -> listed.add(test + " " + number)));
            }
        }

        TreeSet<String> leftOut = new TreeSet<>();
        CASES.values().stream().filter(one -> !one.canBeSaid()).forEach(one -> leftOut.add(one.shortName()));
        assertThat(listed).isEqualTo(leftOut).isNotEmpty();
        assertThat(ids()).hasSize(132 - leftOut.size());
    }

    private static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }
}
