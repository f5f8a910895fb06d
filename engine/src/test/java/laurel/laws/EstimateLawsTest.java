package laurel.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.calculation.PackageJson;
import laurel.fact.Facts;
import laurel.intake.Assembled;
import laurel.intake.FactsJson;
import laurel.policy.PolicyBook;
import laurel.random.FactRows;
import laurel.random.RandomPeople;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An estimate, which a request asks for one employee, and the close of all employees are one calculation. */
class EstimateLawsTest {

    private static final JsonMapper PACKAGES = PackageJson.mapper();

    @Property(tries = Books.TRIES, seed = Books.SEED)
    void anEstimateIsTheCloseOnTheSameFacts(
            @ForAll @IntRange(max = Books.COUNT - 1) int book,
            @ForAll @IntRange(max = 9_999) int seed,
            @ForAll @IntRange(min = 1, max = 40) int people)
            throws IOException {
        PolicyBook policy = Books.plain(book);
        FactRows rows = RandomPeople.crowd(people, seed).rows();
        try (Scratch scratch = Scratch.open();
                Calculator calculator = new Calculator(policy, RandomPeople.MONTH)) {
            Close close = Close.of(policy, rows.write(scratch.resolve("facts"), seed), RandomPeople.MONTH, 2);
            assertThat(close.packages()).isNotEmpty();
            for (JsonNode given : close.packages()) {
                String employee = given.path("employee").asString();
                assertThat(estimate(calculator, policy, rows, employee))
                        .as("Estimate of %s", employee)
                        .isEqualTo(given.toString());
            }
        }
    }

    /** By the way of a request: its JSON is read, and nobody else is known. */
    private static String estimate(Calculator calculator, PolicyBook book, FactRows rows, String employee) {
        JsonMapper mapper = FactsJson.mapper();
        JsonNode request = mapper.readTree(mapper.writeValueAsString(rows.request(employee)));
        FactsJson json = new FactsJson(book.terms(), book.awards());
        List<Assembled> read = json.read(
                request.path("employees"),
                "/employees",
                RandomPeople.MONTH,
                json.company(request).company());
        assertThat(read).hasSize(1);
        Facts facts = Objects.requireNonNull(read.get(0).facts());
        IncentivePackage estimate =
                calculator.calculate(facts).withRejectedRows(read.get(0).rejectedRows());
        return PACKAGES.writeValueAsString(estimate);
    }
}
