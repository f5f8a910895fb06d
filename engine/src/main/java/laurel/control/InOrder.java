package laurel.control;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Employees one after the other, of whom the next can be seen before it is taken. */
final class InOrder {

    private final Iterator<Paid> rest;
    private @Nullable Paid next;

    InOrder(Iterator<Paid> rest) {
        this.rest = rest;
        this.next = rest.hasNext() ? rest.next() : null;
    }

    boolean isDone() {
        return next == null;
    }

    /** Below zero if its next comes first, above zero if the other's does; who is done comes last. */
    int compare(InOrder other) {
        if (next == null || other.next == null) {
            return Boolean.compare(next == null, other.next == null);
        }
        return Paid.compare(next, other.next);
    }

    @Nullable
    Paid take() {
        Paid taken = next;
        next = rest.hasNext() ? rest.next() : null;
        if (taken != null && next != null && Paid.compare(taken, next) >= 0) {
            throw new IllegalArgumentException("Employee " + next.employee() + " comes after " + taken.employee()
                    + ".\nMaybe read them by the bytes of their ids, each once.");
        }
        return taken;
    }
}
