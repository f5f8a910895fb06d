package laurel.laws;

import java.math.BigDecimal;
import java.util.List;
import laurel.fact.Period;
import tools.jackson.databind.JsonNode;

/** A row of the file of what was given, read by nothing of the engine's. */
record Row(
        String employee,
        String award,
        Period period,
        Period in,
        String currency,
        BigDecimal calculated,
        BigDecimal paid,
        BigDecimal carried,
        BigDecimal withheld) {

    /** Those that tell of money. */
    static List<Row> of(String given) {
        return given.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[4].isEmpty())
                .map(cells -> new Row(
                        cells[0],
                        cells[1],
                        Period.parse(cells[2]).orElseThrow(),
                        Period.parse(cells[3]).orElseThrow(),
                        cells[4],
                        new BigDecimal(cells[5]),
                        new BigDecimal(cells[6]),
                        new BigDecimal(cells[7]),
                        new BigDecimal(cells[8])))
                .toList();
    }

    /** Whose it is, of which award. */
    String account() {
        return employee + " " + award;
    }

    boolean isOfItsOwnPeriod() {
        return period.equals(in);
    }

    static BigDecimal amount(JsonNode of, String member) {
        return new BigDecimal(of.path(member).asString());
    }
}
