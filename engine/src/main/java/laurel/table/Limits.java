package laurel.table;

/** How much a workbook of a policy book may hold. Each is far beyond what a person edits, and within what memory bears. */
final class Limits {

    /** Of the file. */
    static final long BYTES = 50L << 20;

    /** Of all its parts, unpacked: what else may be in it takes less. */
    static final long UNPACKED = 512L << 20;

    /** Parts in the file, sheets among them. */
    static final int PARTS = 1_000;

    static final int SHEETS = 200;

    /** Rows of one sheet that hold anything. */
    static final int ROWS = 100_000;

    /** Columns of one sheet. */
    static final int COLUMNS = 500;

    /** Cells of all sheets that hold anything. */
    static final int CELLS = 1_000_000;

    /** Characters of one cell, as spreadsheets have it. */
    static final int CELL = 32_767;

    /** Characters of all texts. */
    static final int SIGNS = 20_000_000;

    /** Of a DRL file: a person's rules are a hundredth of that. */
    static final long DRL_BYTES = 1L << 20;

    private Limits() {}
}
