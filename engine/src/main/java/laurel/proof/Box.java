package laurel.proof;

import java.util.function.Consumer;

/** A set of atoms on each dimension: what a row's conditions ask for, or a part of the space. Immutable. */
final class Box {

    private final Atoms[] sides;

    Box(Atoms... sides) {
        this.sides = sides.clone();
    }

    int dimensions() {
        return sides.length;
    }

    Atoms side(int dimension) {
        return sides[dimension];
    }

    Box with(int dimension, Atoms side) {
        Box changed = new Box(sides);
        changed.sides[dimension] = side;
        return changed;
    }

    boolean isEmpty() {
        for (Atoms side : sides) {
            if (side.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean meets(Box other) {
        for (int i = 0; i < sides.length; i++) {
            if (!sides[i].meets(other.sides[i])) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Box other) {
        for (int i = 0; i < sides.length; i++) {
            if (!sides[i].holds(other.sides[i])) {
                return false;
            }
        }
        return true;
    }

    /** What both hold. */
    Box and(Box other) {
        Atoms[] common = new Atoms[sides.length];
        for (int i = 0; i < sides.length; i++) {
            common[i] = sides[i].and(other.sides[i]);
        }
        return new Box(common);
    }

    /** What is left of it without the other, which it meets: at most one part a dimension, none in two. */
    void minus(Box other, Consumer<Box> parts) {
        Box rest = this;
        for (int i = 0; i < sides.length; i++) {
            Atoms outside = rest.sides[i].minus(other.sides[i]);
            if (!outside.isEmpty()) {
                parts.accept(rest.with(i, outside));
                rest = rest.with(i, rest.sides[i].and(other.sides[i]));
            }
        }
    }
}
