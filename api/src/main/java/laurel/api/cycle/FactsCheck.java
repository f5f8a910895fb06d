package laurel.api.cycle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import laurel.api.files.UploadedFolder;
import laurel.api.problem.InputRefused;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;
import laurel.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What is told of a cycle's facts once something was imported: whatever a run would find wrong with them. */
@Component
class FactsCheck {

    private static final int REJECTS_TOLD = 100;

    /** What only makes sense to ask for once all files are there. */
    private static final String INCOMPLETE = "facts.employees.missing";

    private final FactFiles files;

    FactsCheck(FactFiles files) {
        this.files = files;
    }

    /**
     * Reads all that the cycle has now, as a run would.
     *
     * @throws InputRefused if a run could not
     */
    Imported read(CycleRow cycle, PolicyBook book, List<Imported.File> taken) throws IOException {
        try (UploadedFolder folder = files.folder(files.ofCycle(cycle.id()))) {
            FactsFolder.Opening opening =
                    FactsFolder.open(folder.folder(), book.terms(), book.awards(), cycle.period());
            List<Problem> told = folder.told(opening.problems(), "facts");
            List<Problem> errors = told.stream()
                    .filter(problem -> problem.isError() && !problem.code().equals(INCOMPLETE))
                    .toList();
            if (!errors.isEmpty()) {
                throw new InputRefused(HttpStatus.UNPROCESSABLE_CONTENT, errors);
            }
            try (FactsFolder facts = opening.folder()) {
                return counted(taken, facts, told);
            }
        }
    }

    private static Imported counted(List<Imported.File> taken, @Nullable FactsFolder facts, List<Problem> remarks) {
        List<Problem> all = new ArrayList<>(remarks);
        List<Problem> rejects = new ArrayList<>();
        long rejected = 0;
        long rows = 0;
        if (facts != null) {
            rows = facts.rows();
            all.addAll(facts.remarks());
            for (EmployeeRows employee : facts) {
                Assembled assembled = employee.assemble();
                rejected += assembled.rejectedRows();
                assembled.rejects().stream()
                        .limit(REJECTS_TOLD - rejects.size())
                        .forEach(rejects::add);
            }
        }
        return new Imported(taken, rows, rejected, rejects, all);
    }
}
