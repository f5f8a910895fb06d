package laurel.workbook;

import java.util.stream.Collectors;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;

/** Writes a condition as a cell of a table says it, so that it reads the same again. */
final class CellText {

    private final ValueType type;

    CellText(ValueType type) {
        this.type = type;
    }

    String of(UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal) {
            return value(equal.expected());
        }
        if (test instanceof UnaryTest.Range range) {
            return range(range);
        }
        if (test instanceof UnaryTest.OneOf oneOf) {
            return oneOf.parts().stream().map(this::of).collect(Collectors.joining(", "));
        }
        return test instanceof UnaryTest.Not not ? "not(" + of(not.part()) + ")" : "";
    }

    private String range(UnaryTest.Range range) {
        Object low = range.low();
        Object high = range.high();
        if (low == null) {
            return high == null ? "" : (range.withHigh() ? "<= " : "< ") + value(high);
        }
        if (high == null) {
            return (range.withLow() ? ">= " : "> ") + value(low);
        }
        return (range.withLow() ? "[" : "(") + value(low) + ".." + value(high) + (range.withHigh() ? "]" : ")");
    }

    /** A text with a comma is quoted, or it would be a list. */
    private String value(Object value) {
        String text = type.write(value);
        return type == ValueType.TEXT && text.matches(".*[,，、].*") ? '"' + text + '"' : text;
    }
}
