package laurel.proof;

/**
 * Finds the parts of a space that no row decides, from the whole to its parts. A part is cut where that separates most
 * rows, so that a table is not looked at cell by cell.
 */
final class Coverage {

    /** So few rows are taken off a part one after another; more are first separated by cutting the part. */
    static final int FEW = 8;

    private final Space space;
    private final Undecided undecided;
    private final Steps steps;
    private boolean isOver;

    Coverage(Space space, Undecided undecided, Steps steps) {
        this.space = space;
        this.undecided = undecided;
        this.steps = steps;
    }

    void prove(Box box, int[] rows) {
        Indexes alive = new Indexes();
        Slabs slabs = new Slabs(box);
        for (int row : rows) {
            Box asked = space.row(row);
            if (isOver || !steps.take(box.dimensions() + 1L)) {
                return;
            }
            if (asked.holds(box)) {
                return;
            }
            if (asked.meets(box) && !slabs.add(asked)) {
                alive.add(row);
            }
        }
        prove(slabs.rest(), alive);
    }

    private void prove(Box box, Indexes alive) {
        if (box.isEmpty()) {
            return;
        }
        if (alive.count() == 0) {
            isOver = !undecided.add(box);
        } else if (alive.count() <= FEW) {
            takeOff(box, alive.toArray());
        } else {
            cut(box, alive.toArray());
        }
    }

    private void takeOff(Box box, int[] alive) {
        Rest rest = new Rest(box, steps);
        for (int row : alive) {
            rest.take(space.row(row));
        }
        for (Box part : rest.parts()) {
            isOver = isOver || steps.areOut() || !undecided.add(part);
        }
    }

    private void cut(Box box, int[] alive) {
        Partition partition = Partition.of(space, box, alive);
        if (partition == null) {
            takeOff(box, alive);
            return;
        }
        partition.forEach(space, box, alive, steps, this::prove);
    }
}
