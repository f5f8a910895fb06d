package laurel.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import laurel.award.AwardDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a table or DRL gives of an award.
 *
 * @param post which of the employee's posts it is for, where each has its own; 0 otherwise
 * @param quantity what stands in the cell, or what the cells come to
 * @param isMoney whether the quantity is an amount already
 * @param origin the table and rows, or the DRL rule
 * @param isByDrl whether the quantity is taken on trust
 */
record Entry(
        AwardDefinition award,
        Scene scene,
        int post,
        Object quantity,
        boolean isMoney,
        String origin,
        boolean isByDrl) {

    boolean isAtEvent() {
        return scene.reading().event() != null;
    }

    /**
     * What it comes to.
     *
     * @param due for money; null for the other kinds
     * @param how in steps, spelt out only when somebody asks
     */
    record Worth(
            AwardDefinition award,
            Scene scene,
            @Nullable Fraction due,
            Object quantity,
            String origin,
            List<Supplier<String>> how) {

        /** The steps so far, to add to. */
        List<Supplier<String>> steps() {
            return new ArrayList<>(how);
        }
    }
}
