package laurel.fact;

import java.math.BigDecimal;

/** A term's value that a rule worked out: a table does it by a "gives" column, DRL by inserting one of these. */
public record Derived(String employee, String term, Object value) implements Fact {

    public Derived {
        value = value instanceof BigDecimal number ? ValueType.normal(number) : value;
    }
}
