package laurel.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import laurel.calculation.Calculator;
import laurel.check.BookCheck;
import laurel.fact.Facts;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.prospect.NextSteps;
import laurel.prospect.Prospect;
import laurel.run.Together;
import org.junit.jupiter.api.Test;

/** What the shipped book lets the people of the sample company do next. */
class NextStepsTest {

    /** One in so many is asked: enough for all that the company has. */
    private static final int EVERY = 4;

    /** Either a smallest change is told, or it is known that there is none. */
    @Test
    void leaveNoSearchUnfinished() throws Exception {
        PolicyBook book = Objects.requireNonNull(BookCheck.check(Path.of("")).book());
        Map<String, List<String>> unfinished = new TreeMap<>();
        int steps = 0;
        try (FactsFolder folder = Objects.requireNonNull(
                FactsFolder.open(Path.of("..", "samples", "harbour"), book.terms(), book.awards(), null)
                        .folder())) {
            Together together = Together.of(book, folder);
            try (Calculator calculator = new Calculator(book, folder.period(), together.pools())) {
                NextSteps nextSteps = new NextSteps(book);
                for (Facts facts : some(folder)) {
                    Facts compared = together.populations().compare(facts);
                    Prospect prospect = nextSteps.of(calculator, compared, calculator.calculate(compared));
                    steps += prospect.nextSteps().size();
                    if (!prospect.unfinished().isEmpty()) {
                        unfinished.put(facts.employee().id(), prospect.unfinished());
                    }
                }
            }
        }
        assertThat(unfinished).isEmpty();
        assertThat(steps).isGreaterThan(80);
    }

    private static List<Facts> some(FactsFolder folder) {
        List<Facts> some = new ArrayList<>();
        int number = 0;
        for (EmployeeRows rows : folder) {
            Facts facts = number++ % EVERY == 0 ? rows.assemble().facts() : null;
            if (facts != null) {
                some.add(facts);
            }
        }
        return some;
    }
}
