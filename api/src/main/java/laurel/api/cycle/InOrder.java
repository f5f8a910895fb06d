package laurel.api.cycle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What belongs to employees and comes in the order of their ids, found by asking for employees in the same order. */
final class InOrder<T> {

    private final Iterator<T> all;
    private final Function<T, String> employee;
    private @Nullable T next;

    InOrder(Iterator<T> all, Function<T, String> employee) {
        this.all = all;
        this.employee = employee;
        advance();
    }

    private void advance() {
        next = all.hasNext() ? all.next() : null;
    }

    /** All of that employee's. What comes before is passed over. */
    List<T> of(String asked) {
        List<T> found = new ArrayList<>();
        for (T one = next; one != null; one = next) {
            int order = PackageRows.compare(employee.apply(one), asked);
            if (order > 0) {
                break;
            }
            if (order == 0) {
                found.add(one);
            }
            advance();
        }
        return found;
    }
}
