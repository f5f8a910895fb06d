package laurel.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import laurel.fact.Period;
import laurel.intake.Written.Text;
import laurel.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * How a company's own files give facts.
 *
 * @param sources the only files to read, or empty for those that are named as their kinds
 * @param ignored files that are deliberately unused
 */
record Mapping(@Nullable Period period, List<Source> sources, Set<String> ignored) {

    static final Mapping NONE = new Mapping(null, List.of(), Set.of());

    /**
     * A file as a source of one kind of facts.
     *
     * @param file its path inside the folder
     * @param layer 0 for the folder itself, then counted
     * @param place of the mapping's entry
     * @param columns the file's heading by our column
     * @param metrics the file's heading by metric, for a file that has a column for each
     * @param constants values by our column
     * @param percents columns and metrics whose numbers are written without the percent sign that they mean
     * @param values our texts by those of the file, by our column
     * @param ignored headings of columns that are deliberately unused; "*" for all the rest
     */
    record Source(
            String file,
            int layer,
            FactKind kind,
            Place place,
            Map<String, Text> columns,
            Map<String, Text> metrics,
            Map<String, Text> constants,
            List<Text> percents,
            Map<String, Map<String, Text>> values,
            List<Text> ignored) {

        /** Of a file that has our own headings. */
        static Source plain(String file, int layer, FactKind kind) {
            return new Source(
                    file,
                    layer,
                    kind,
                    new Place.File(file),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    List.of());
        }

        /** The same, of the file of another layer that is {@code late}. */
        Source of(String late, int other) {
            return new Source(late, other, kind, place, columns, metrics, constants, percents, values, ignored);
        }
    }
}
