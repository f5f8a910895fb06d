package laurel.stock;

import laurel.problem.Problems;

/** Something that stock Drools does in silence. */
interface Trap {

    void check(StockReading reading, Problems problems);
}
