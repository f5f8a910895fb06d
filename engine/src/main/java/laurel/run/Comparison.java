package laurel.run;

import laurel.calculation.Populations;
import laurel.fact.Facts;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import laurel.policy.PolicyBook;

/** The pass over a folder that comes before the calculation, if the book compares employees with each other. */
public final class Comparison {

    private Comparison() {}

    /** All employees of the folder who have facts. A book that compares nobody costs nothing. */
    public static Populations of(PolicyBook book, FactsFolder folder) {
        Populations populations = new Populations(book.terms(), folder.period());
        if (!populations.isEmpty()) {
            for (EmployeeRows rows : folder) {
                Facts facts = rows.assemble().facts();
                if (facts != null) {
                    populations.add(facts);
                }
            }
        }
        return populations.complete();
    }
}
