package laurel.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.stock.StockTable;

/** Tells the problems of generated DRL as the author of the sheet knows it: by its cells, and once for each cause. */
final class StockProblems {

    private record Cause(Place.Cell heading, String code) {}

    private final GeneratedDrl generated;

    StockProblems(GeneratedDrl generated) {
        this.generated = generated;
    }

    /** What all rows of a table share is told once, at the heading from which they have it. */
    List<Problem> told(List<Problem> inDrl) {
        Map<Cause, List<Problem>> shared = new LinkedHashMap<>();
        List<Problem> told = new ArrayList<>();
        for (Problem problem : inDrl) {
            GeneratedLine line = line(problem);
            Problem here = at(problem, line.place());
            line.heading()
                    .ifPresentOrElse(
                            heading -> shared.computeIfAbsent(
                                            new Cause(heading, problem.code()), none -> new ArrayList<>())
                                    .add(here),
                            () -> told.add(here));
        }
        shared.forEach((cause, problems) -> {
            if (isShared(cause, problems)) {
                Problem first = problems.get(0);
                told.add(new Problem(first.severity(), cause.heading(), first.code(), first.values()));
            } else {
                told.addAll(problems);
            }
        });
        return told;
    }

    private GeneratedLine line(Problem problem) {
        return problem.place() instanceof Place.Line line
                ? generated.line(line.line())
                : new GeneratedLine(generated.reading().sheet().place(), Optional.empty());
    }

    private boolean isShared(Cause cause, List<Problem> problems) {
        return rows(problems.stream().map(Problem::place)).size() > 1
                && rows(problems.stream().map(Problem::place)).equals(rowsOf(cause.heading()));
    }

    private Set<Integer> rowsOf(Place.Cell heading) {
        return rows(generated.lines().stream()
                .filter(line -> line.heading().filter(heading::equals).isPresent())
                .map(GeneratedLine::place));
    }

    private static Set<Integer> rows(Stream<Place> places) {
        Set<Integer> rows = new TreeSet<>();
        places.forEach(place -> {
            if (place instanceof Place.Row row) {
                rows.add(row.row());
            } else if (place instanceof Place.Cell cell) {
                rows.add(cell.row());
            }
        });
        return rows;
    }

    /** In the words of a sheet where those of a DRL file would mislead. */
    private Problem at(Problem problem, Place place) {
        return switch (problem.code()) {
            case "drl.clause.missing" -> Problem.warning(place, "stock.clause.missing", table(place));
            case "drl.nothing" -> Problem.error(place, "stock.nothing");
            case "drl.backslash" ->
                generated.reading().holdsBackslash(place)
                        ? new Problem(problem.severity(), place, problem.code(), problem.values())
                        : Problem.error(place, "stock.backslash");
            case "drl.rule.twice" ->
                Problem.error(
                        place,
                        problem.code(),
                        problem.values().get(0),
                        first(problem.values().get(1)));
            default -> new Problem(problem.severity(), place, problem.code(), problem.values());
        };
    }

    private String first(Object line) {
        return generated.line(Long.parseLong(line.toString())).place().spot();
    }

    private String table(Place place) {
        return generated.reading().layout().tables().stream()
                .filter(table -> place instanceof Place.Row row && table.rows().containsKey(row.row()))
                .map(StockTable::name)
                .findFirst()
                .orElse("");
    }
}
