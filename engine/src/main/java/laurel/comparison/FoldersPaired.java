package laurel.comparison;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import laurel.intake.Assembled;
import laurel.intake.EmployeeRows;
import laurel.intake.FactsFolder;
import org.jspecify.annotations.Nullable;

/** The employees of two openings of one folder, in batches, each with what both make of the employee's rows. */
final class FoldersPaired implements Iterator<List<FoldersPaired.Both>> {

    private static final int EMPLOYEES = 200;
    private static final int ROWS = 5_000;

    /** One employee's rows, or some of those that name nobody. One of them may be null. */
    record Both(@Nullable EmployeeRows before, @Nullable EmployeeRows after) {

        /** On any thread. */
        Read read() {
            Assembled first = before == null ? null : before.assemble();
            return new Read(this, first, after == before ? first : after == null ? null : after.assemble());
        }
    }

    /** What came of the rows. */
    record Read(
            Both rows, @Nullable Assembled before, @Nullable Assembled after) {

        Person person() {
            EmployeeRows any = Objects.requireNonNull(rows.after() == null ? rows.before() : rows.after());
            return new Person(
                    any.employee(),
                    any.place(),
                    before == null ? null : before.facts(),
                    after == null ? null : after.facts());
        }
    }

    private final boolean isOne;
    private final Iterator<EmployeeRows> first;
    private final Iterator<EmployeeRows> second;
    private @Nullable EmployeeRows before;
    private @Nullable EmployeeRows after;

    FoldersPaired(FactsFolder before, FactsFolder after) {
        this.isOne = before == after;
        this.first = before.iterator();
        this.second = isOne ? List.<EmployeeRows>of().iterator() : after.iterator();
        this.before = next(first);
        this.after = next(second);
    }

    private static @Nullable EmployeeRows next(Iterator<EmployeeRows> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return before != null || after != null;
    }

    @Override
    public List<Both> next() {
        List<Both> batch = new ArrayList<>();
        int rows = 0;
        while (hasNext() && batch.size() < EMPLOYEES && rows < ROWS) {
            Both both = pair();
            batch.add(both);
            rows += both.before() == null ? 0 : both.before().count();
        }
        return batch;
    }

    /** Both come by id; rows that name nobody are nobody's on either side. */
    private Both pair() {
        EmployeeRows one = before;
        EmployeeRows other = after;
        if (isOne && one != null) {
            before = next(first);
            return new Both(one, one);
        }
        int order = one == null ? 1 : other == null ? -1 : one.employee().compareTo(other.employee());
        boolean isNobody = order == 0 && one != null && one.employee().isEmpty();
        if (order <= 0) {
            before = next(first);
        }
        if (order >= 0 && !isNobody) {
            after = next(second);
        }
        return new Both(order <= 0 ? one : null, order >= 0 && !isNobody ? other : null);
    }
}
