package laurel.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A JSON object a line. The file is read twice, because only its last line tells which members there are. */
final class NdjsonRows implements RowReader {

    @Override
    public void read(Path file, String name, Taker taker) throws IOException {
        List<String> members = members(file, name);
        Spots spots = new Spots.Lines(name);
        if (members.isEmpty() || !taker.headings(members, spots)) {
            return;
        }
        try (BufferedReader lines = TextFile.open(file, name)) {
            String line = lines.readLine();
            for (long number = 1; line != null; number++, line = lines.readLine()) {
                if (!line.isBlank()) {
                    List<Problem> faults = new ArrayList<>();
                    JsonNode object = parse(line, spots, number, faults);
                    taker.row(number, cells(object, members, spots, number, faults), faults);
                }
            }
        }
    }

    private static List<String> members(Path file, String name) throws IOException {
        Set<String> members = new LinkedHashSet<>();
        try (BufferedReader lines = TextFile.open(file, name)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode object = line.isBlank() ? null : parse(line, new Spots.Lines(name), 0, new ArrayList<>());
                if (object != null) {
                    object.properties().forEach(member -> members.add(member.getKey()));
                }
            }
        }
        return List.copyOf(members);
    }

    private static @Nullable JsonNode parse(String line, Spots spots, long number, List<Problem> faults) {
        try {
            JsonNode node = ExactJson.MAPPER.readTree(line);
            if (node.isObject()) {
                return node;
            }
            faults.add(Problem.error(spots.row(number), "facts.row.object"));
        } catch (JacksonException e) {
            faults.add(Problem.error(spots.row(number), "facts.row.json", e.getOriginalMessage()));
        }
        return null;
    }

    private static List<String> cells(
            @Nullable JsonNode object, List<String> members, Spots spots, long number, List<Problem> faults) {
        List<String> cells = new ArrayList<>(members.size());
        for (String member : members) {
            JsonNode value = object == null ? null : object.get(member);
            if (value != null && value.isContainer()) {
                faults.add(Problem.error(spots.row(number), "facts.member.nested", member));
            }
            cells.add(value == null ? "" : ExactJson.text(value).orElseGet(value::toString));
        }
        return cells;
    }
}
