package laurel.api.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import laurel.calculation.IncentivePackage;
import org.jspecify.annotations.Nullable;
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

    /** Of one row more than {@code limit}, if there is one. */
    static PackagePage of(List<PackageRows.PackageRow> rows, int limit) {
        List<PackageRows.PackageRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new PackagePage(
                shown.stream().map(row -> new RawValue(row.body())).toList(),
                rows.size() > limit ? shown.get(limit - 1).employee() : null);
    }
}
