package laurel.comparison;

/** Which of two books. */
enum Side {
    BEFORE,
    AFTER
}
