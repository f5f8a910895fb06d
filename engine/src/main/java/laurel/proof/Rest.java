package laurel.proof;

import java.util.ArrayList;
import java.util.List;

/** What is left of a box while rows are taken off it one after another. */
final class Rest {

    private final Steps steps;
    private List<Box> parts;

    Rest(Box box, Steps steps) {
        this.parts = List.of(box);
        this.steps = steps;
    }

    /** Whether the row met anything that was left. */
    boolean take(Box row) {
        boolean met = false;
        List<Box> left = new ArrayList<>();
        for (Box part : parts) {
            if (!steps.take(row.dimensions() + 1L)) {
                break;
            }
            if (part.meets(row)) {
                met = true;
                part.minus(row, left::add);
            } else {
                left.add(part);
            }
        }
        parts = left;
        return met;
    }

    List<Box> parts() {
        return parts;
    }
}
