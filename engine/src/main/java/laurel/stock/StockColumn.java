package laurel.stock;

import laurel.problem.Place;

/**
 * A column of a stock table.
 *
 * @param heading what says CONDITION, ACTION or the like
 * @param group the first of the columns whose cells make one condition, or one action, together
 * @param code the cell that holds its code
 */
public record StockColumn(TakenCell heading, Keyword keyword, int group, Place.Cell code) {

    StockColumn in(int group) {
        return new StockColumn(heading, keyword, group, code);
    }
}
