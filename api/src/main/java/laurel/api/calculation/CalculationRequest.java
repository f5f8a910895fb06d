package laurel.api.calculation;

import java.util.List;
import laurel.fact.Facts;
import laurel.fact.Period;

/**
 * What is to be calculated.
 *
 * @param facts in the order in which packages are wanted
 * @param single whether there is one employee who does not stand in an array
 */
record CalculationRequest(Period period, List<Facts> facts, boolean single) {

    static final String ONE = "employee";
    static final String MANY = "employees";

    CalculationRequest {
        facts = List.copyOf(facts);
    }

    /** Where the request tells of that employee. */
    String pointer(int index) {
        return single ? "/" + ONE : "/" + MANY + "/" + index;
    }
}
