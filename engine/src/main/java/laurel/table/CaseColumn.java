package laurel.table;

/** A column of a sheet of cases, and what a cell in it adds to its case. */
record CaseColumn(int index, Fill fill) {

    /** Adds what a cell says to the case that is being read. */
    @FunctionalInterface
    interface Fill {
        void into(CaseDraft draft, Cell cell);
    }
}
