package laurel.proof;

/** Takes the parts of a space that no row decides. */
@FunctionalInterface
interface Undecided {

    /** True to be told of further parts. */
    boolean add(Box part);
}
