package laurel.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.stock.StockTable;

/** Tells the problems of generated DRL as the author of the sheet knows it: by its cells, and once for each cause. */
final class StockProblems {

    private record Cause(Place.Cell heading, String code) {}

    private final GeneratedDrl generated;
    private final Set<Integer> doubted;

    /** A row in which {@code before} found an error need not be told what follows from it. */
    StockProblems(GeneratedDrl generated, List<Problem> before) {
        this.generated = generated;
        this.doubted = before.stream()
                .filter(Problem::isError)
                .flatMap(problem -> row(problem.place()).stream())
                .collect(Collectors.toSet());
    }

    /** What all rows of a table share is told once, at the heading from which they have it. */
    List<Problem> told(List<Problem> inDrl) {
        Map<Cause, List<Problem>> shared = new LinkedHashMap<>();
        List<Problem> told = new ArrayList<>();
        boolean escaped = inDrl.stream().anyMatch(problem -> problem.code().equals("drl.backslash"));
        for (Problem problem : inDrl) {
            GeneratedLine line = line(problem);
            boolean follows = escaped && problem.code().equals("drl.syntax");
            if (follows || row(line.place()).filter(doubted::contains).isPresent()) {
                continue;
            }
            Problem here = SheetWords.say(problem, line.place(), generated);
            line.heading()
                    .map(heading ->
                            shared.computeIfAbsent(new Cause(heading, problem.code()), none -> new ArrayList<>()))
                    .orElse(told)
                    .add(here);
        }
        shared.forEach((cause, problems) -> told.addAll(isShared(cause, problems) ? once(cause, problems) : problems));
        return told;
    }

    private GeneratedLine line(Problem problem) {
        GeneratedLine line = generated.line(problem.place() instanceof Place.Line at ? at.line() : 1);
        if (!problem.code().equals("drl.clause.missing")) {
            return line;
        }
        // It stands where the rule's name does, and concerns the whole row.
        Optional<StockTable> table = row(line.place()).flatMap(generated::table);
        return new GeneratedLine(line.place(), table.map(StockTable::place));
    }

    private static List<Problem> once(Cause cause, List<Problem> problems) {
        Problem first = problems.get(0);
        return List.of(new Problem(first.severity(), cause.heading(), first.code(), first.values()));
    }

    private boolean isShared(Cause cause, List<Problem> problems) {
        Set<Integer> rows = rows(problems.stream().map(Problem::place));
        return rows.size() > 1 && rows.equals(rowsOf(cause));
    }

    private Set<Integer> rowsOf(Cause cause) {
        if (cause.code().equals("drl.clause.missing")) {
            return generated.reading().layout().tables().stream()
                    .filter(table -> table.place().equals(cause.heading()))
                    .flatMap(table -> table.rows().keySet().stream())
                    .filter(row -> !doubted.contains(row))
                    .collect(Collectors.toSet());
        }
        return rows(generated.lines().stream()
                .filter(line -> line.heading().filter(cause.heading()::equals).isPresent())
                .map(GeneratedLine::place));
    }

    private Set<Integer> rows(Stream<Place> places) {
        return places.flatMap(place -> row(place).stream())
                .filter(row -> !doubted.contains(row))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<Integer> row(Place place) {
        if (place instanceof Place.Row row) {
            return Optional.of(row.row());
        }
        return place instanceof Place.Cell cell ? Optional.of(cell.row()) : Optional.empty();
    }
}
