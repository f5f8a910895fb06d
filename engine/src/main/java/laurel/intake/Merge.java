package laurel.intake;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** The elements of several sorted runs in one order; equal ones by their runs' order. */
final class Merge<T> implements Iterator<T> {

    private record Head<T>(T element, int number, Iterator<T> rest) {}

    private final PriorityQueue<Head<T>> heads;

    Merge(List<? extends Iterator<T>> runs, Comparator<? super T> order) {
        Comparator<Head<T>> byElement = (one, other) -> order.compare(one.element(), other.element());
        heads = new PriorityQueue<>(byElement.thenComparingInt(Head::number));
        for (int number = 0; number < runs.size(); number++) {
            advance(number, runs.get(number));
        }
    }

    private void advance(int number, Iterator<T> rest) {
        if (rest.hasNext()) {
            heads.add(new Head<>(rest.next(), number, rest));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        Head<T> head = heads.remove();
        advance(head.number(), head.rest());
        return head.element();
    }
}
