package laurel.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import laurel.api.problem.ToldProblem;
import laurel.problem.Label;
import laurel.problem.Language;
import laurel.problem.Problem;
import laurel.table.DecisionTable;
import laurel.table.HitPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What is in force.
 *
 * @param digest of the book's files; packages name it
 * @param release the number of the release whose book it is; null if it is the folder's
 * @param loaded since when
 * @param rules how many DRL rules there are
 * @param cases how many of the book's own cases it passed
 * @param warnings what a person should look at
 * @param refused the problems of the newest edit, if that cannot be used; null if the files are what is in force
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Policies(
        String digest,
        @Nullable Long release,
        Instant loaded,
        List<Table> tables,
        int rules,
        int cases,
        List<ToldProblem> warnings,
        @Nullable List<ToldProblem> refused) {

    /** A decision table: what it is called, where it stands, how many rows it has and which of those that match count. */
    record Table(Label name, String file, String sheet, int rows, HitPolicy hitPolicy) {

        static Table of(DecisionTable table) {
            return new Table(
                    table.name(), table.file(), table.sheet(), table.rows().size(), table.hitPolicy());
        }
    }

    static Policies of(CurrentBook.State state, List<Problem> besides, Language language) {
        LoadedBook loaded = state.book();
        ApprovedRelease release = state.release();
        List<Problem> warnings = new ArrayList<>(loaded.warnings());
        warnings.addAll(besides);
        return new Policies(
                loaded.book().digest(),
                release == null ? null : release.number(),
                loaded.loaded(),
                loaded.book().tables().stream().map(Table::of).toList(),
                loaded.book().rules().size(),
                loaded.cases(),
                ToldProblem.of(warnings, language),
                state.refused() == null ? null : ToldProblem.of(state.refused(), language));
    }
}
