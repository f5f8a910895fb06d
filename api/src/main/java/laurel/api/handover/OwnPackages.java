package laurel.api.handover;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import laurel.api.problem.InputRefused;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.calculation.PackageJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Packages as those employees see them whose packages they are: with what a statement tells, and no more. */
@Component
public class OwnPackages {

    private static final JsonMapper JSON = PackageJson.reader();

    private final Handovers handovers;
    private final PaymentRows rows;

    OwnPackages(Handovers handovers, PaymentRows rows) {
        this.handovers = handovers;
        this.rows = rows;
    }

    /**
     * The JSON of that package with the lines that are told, and their reasons. What else was worked out, kept back or left
     * undecided is left out: it may tell of the other lines.
     *
     * @throws InputRefused if there is no such cycle
     */
    @Transactional(readOnly = true)
    public String shown(String period, String calculated) {
        IncentivePackage given = JSON.readValue(calculated, IncentivePackage.class);
        Map<Integer, Payment> payments = handovers
                .find(handovers.cycle(period))
                .map(released -> rows.byLine(released, given.employee()))
                .orElse(Map.of());
        List<Line> told = IntStream.range(0, given.lines().size())
                .filter(i -> Telling.isTold(given.lines().get(i), payments.get(i + 1)))
                .mapToObj(given.lines()::get)
                .toList();
        return JSON.writeValueAsString(new IncentivePackage(
                given.employee(),
                given.name(),
                given.period(),
                given.book(),
                told,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                given.rejectedRows()));
    }
}
