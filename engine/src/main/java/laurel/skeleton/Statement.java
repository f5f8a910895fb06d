package laurel.skeleton;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Source.OverTime;
import laurel.fact.Source.When;
import laurel.fact.StatedFacts;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;

/**
 * Values of terms as a case states them.
 *
 * @param derived the derived terms among them, which a case states as such
 * @param cells what stands in each column
 */
record Statement(Facts facts, Map<Term, Object> derived, Map<FactColumn, Object> cells) {

    private static final BigDecimal EARLIER_PERCENT = new BigDecimal("0.5");
    private static final BigDecimal EARLIER_NUMBER = new BigDecimal("100");

    static Statement of(Map<Term, Object> values, Vocabulary<Term> terms, Period period, Currency currency) {
        Map<Term, Object> derived = new LinkedHashMap<>();
        Map<FactColumn, Object> cells = new LinkedHashMap<>();
        values.forEach((term, value) -> {
            if (term.isDerived()) {
                derived.put(term, value);
            }
            if (!isChange(term)) {
                cells.put(new FactColumn(term, term.source()), value);
            }
        });
        values.forEach((term, value) -> {
            if (isChange(term)) {
                change(term, (BigDecimal) value, cells, terms);
            }
        });
        StatedFacts facts = new StatedFacts(period, currency);
        cells.forEach((column, value) -> {
            if (!column.term().isDerived()) {
                facts.state(column.source(), value);
            }
        });
        return new Statement(facts.toFacts("case"), derived, cells);
    }

    private static boolean isChange(Term term) {
        return term.source() instanceof OverTime source && source.when() == When.CHANGE;
    }

    /** This period's less the one before is the change: what is stated of either stays, this period's first. */
    private static void change(Term term, BigDecimal change, Map<FactColumn, Object> cells, Vocabulary<Term> terms) {
        FactColumn now = FactColumn.of(term, terms).get(0);
        FactColumn before = FactColumn.of(term, terms).get(1);
        BigDecimal earlier = term.type() == ValueType.PERCENT ? EARLIER_PERCENT : EARLIER_NUMBER;
        if (cells.get(now) instanceof BigDecimal stated) {
            earlier = stated.subtract(change);
        } else if (cells.get(before) instanceof BigDecimal stated) {
            earlier = stated;
        } else {
            earlier = earlier.max(change.negate());
        }
        cells.put(now, ValueType.normal(earlier.add(change)));
        cells.put(before, ValueType.normal(earlier));
    }
}
