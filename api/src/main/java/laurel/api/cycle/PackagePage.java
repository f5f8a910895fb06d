package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import laurel.api.problem.InputRefused;
import laurel.calculation.IncentivePackage;
import laurel.problem.Label;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.util.RawValue;

/**
 * Some of a cycle's packages, by employee's id.
 *
 * @param packages as they were calculated, byte by byte
 * @param next what to ask for as {@code after} to get those that follow; null if there are none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PackagePage(
        @ArraySchema(schema = @Schema(implementation = IncentivePackage.class))
        List<RawValue> packages,

        @Nullable String next) {

    static final String LIMIT = "How many at most, from 1 to 1000.";

    private static final int MOST = 1000;

    /**
     * How many of something a page may hold.
     *
     * @throws InputRefused if that is less than one or too much
     */
    static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw InputRefused.because(
                    HttpStatus.BAD_REQUEST,
                    "request.parameter",
                    "limit",
                    Integer.toString(asked),
                    new Label("from 1 to " + MOST, " 1 到 " + MOST + " 之间的数"));
        }
        return asked;
    }

    /** Of one row more than {@code limit}, if there is one. */
    static PackagePage of(List<PackageRows.PackageRow> rows, int limit) {
        List<PackageRows.PackageRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new PackagePage(
                shown.stream().map(row -> new RawValue(row.body())).toList(),
                rows.size() > limit ? shown.get(limit - 1).employee() : null);
    }
}
