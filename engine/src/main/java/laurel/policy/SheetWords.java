package laurel.policy;

import java.util.List;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.stock.StockTable;

/** Says a problem of generated DRL in the words of a sheet, where those of a DRL file would mislead. */
final class SheetWords {

    private SheetWords() {}

    static Problem say(Problem problem, Place place, GeneratedDrl generated) {
        return switch (problem.code()) {
            case "drl.clause.missing" ->
                Problem.warning(
                        place,
                        "stock.clause.missing",
                        StockProblems.row(place)
                                .flatMap(generated::table)
                                .map(StockTable::name)
                                .orElse(""));
            case "drl.nothing" -> Problem.error(place, "stock.nothing");
            case "drl.backslash" ->
                generated.reading().holdsBackslash(place)
                        ? moved(problem, place, problem.values())
                        : Problem.error(place, "stock.backslash");
            case "drl.rule.twice" -> {
                long first = Long.parseLong(problem.values().get(1).toString());
                String row = StockProblems.row(generated.line(first).place())
                        .map(Object::toString)
                        .orElse("");
                yield moved(problem, place, List.of(problem.values().get(0), row));
            }
            default -> moved(problem, place, problem.values());
        };
    }

    private static Problem moved(Problem problem, Place place, List<Object> values) {
        return new Problem(problem.severity(), place, problem.code(), values);
    }
}
