package laurel.check;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.table.Column;

/** How problems write a column's numbers: 8%, 100,000, [80%..100%). */
record Numbers(ValueType type) {

    static Numbers of(Term term) {
        return new Numbers(term.type());
    }

    static Numbers of(Column.Gives column) {
        return new Numbers(type(column));
    }

    /** The type of a result's cells; yes/no for what is simply given. */
    static ValueType type(Column.Gives column) {
        if (column instanceof Column.GivesTerm gives) {
            return gives.term().type();
        }
        return Objects.requireNonNullElse(
                ((Column.GivesAward) column).award().kind().quantity(), ValueType.YES_NO);
    }

    String say(BigDecimal number) {
        return type == ValueType.PERCENT
                ? type.write(number)
                : format("#,##0.#########").format(number);
    }

    /** To the cent. */
    static String money(BigDecimal amount) {
        return format("#,##0.00").format(amount);
    }

    /** As a cell would say it, but for the commas of thousands. */
    String say(UnaryTest.Range range) {
        String low = range.low() == null ? "" : say((BigDecimal) range.low());
        String high = range.high() == null ? "" : say((BigDecimal) range.high());
        if (low.isEmpty() && high.isEmpty()) {
            return "-";
        }
        if (low.isEmpty()) {
            return (range.withHigh() ? "<= " : "< ") + high;
        }
        if (high.isEmpty()) {
            return (range.withLow() ? ">= " : "> ") + low;
        }
        return low.equals(high)
                ? low
                : (range.withLow() ? "[" : "(") + low + ".." + high + (range.withHigh() ? "]" : ")");
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
