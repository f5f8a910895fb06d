package laurel.fuzz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Line;
import laurel.calculation.Reason.Origin;

/** What a package says, in the words of {@link PersonReading}. */
final class Said {

    private Said() {}

    /** By the sheet that it comes from, sorted. */
    static Map<String, List<String>> bySheet(IncentivePackage given) {
        Map<String, List<String>> said = new HashMap<>();
        given.lines()
                .forEach(line -> add(
                        said,
                        line.reason().origin(),
                        line(line) + rows(line.reason().origin())));
        given.derived()
                .forEach(term -> add(
                        said,
                        term.reason().origin(),
                        term.term() + " is " + value(term.value())
                                + rows(term.reason().origin())));
        given.notEvaluable().forEach(open -> add(said, open.origin(), open(open)));
        said.replaceAll((sheet, texts) -> texts.stream().sorted().toList());
        return said;
    }

    private static void add(Map<String, List<String>> said, Origin origin, String text) {
        said.computeIfAbsent(String.valueOf(origin.sheet()), none -> new ArrayList<>())
                .add(text);
    }

    private static String rows(Origin origin) {
        return " rows "
                + (origin.rows().isEmpty()
                        ? List.of(String.valueOf(origin.row()))
                        : origin.rows().stream().sorted().toList());
    }

    private static String value(String written) {
        return written.matches("-?\\d+(\\.\\d+)?") ? PersonReading.plain(new BigDecimal(written)) : written;
    }

    private static String line(Line line) {
        if (line.amount() != null) {
            return line.award() + " " + line.amount().amount() + " "
                    + line.amount().currency();
        }
        if (line.days() != null) {
            return line.award() + " " + PersonReading.plain(line.days());
        }
        return line.award() + (line.text() == null ? "" : " " + line.text());
    }

    private static String open(IncentivePackage.NotEvaluable open) {
        if (open.rows().isEmpty()) {
            return open.awards().get(0) + " wants " + open.unknown().get(0) + rows(open.origin());
        }
        return open.unknown().isEmpty()
                ? "contradiction " + open.rows().stream().sorted().toList()
                : "unknown " + new TreeSet<>(open.unknown()) + " rows " + open.rows();
    }
}
