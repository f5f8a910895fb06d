package laurel.table;

import java.math.BigDecimal;
import java.util.Optional;
import laurel.fact.ValueType;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads a cell that holds one value of a known type. */
final class CellValue {

    /** A spreadsheet keeps 15 digits of a number, and makes zeros of the others. */
    private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(15);

    private final Problems problems;

    CellValue(Problems problems) {
        this.problems = problems;
    }

    /** The value, or null after reporting why there is none. A number must be a number to the spreadsheet too. */
    @Nullable
    Object read(Cell cell, ValueType type) {
        Content content = cell.content();
        Optional<String> fault = fault(content);
        if (fault.isPresent()) {
            problems.error(cell.place(), fault.get(), cell.text());
            return null;
        }
        Object value = typed(content, type);
        if (value == null) {
            boolean looksRight = content instanceof Content.Text text && type.parse(text.text()) != null;
            problems.error(cell.place(), looksRight ? "value.text-number" : "value.type", cell.text(), type.label());
        }
        return value;
    }

    /** The code of what is wrong with a content, whatever type it should be of. */
    static Optional<String> fault(Content content) {
        if (content instanceof Content.Failed) {
            return Optional.of("cell.failed");
        }
        if (content instanceof Content.Moment) {
            return Optional.of("value.time");
        }
        boolean tooLong = content instanceof Content.Decimal written
                && written.number().abs().compareTo(TOO_LONG) >= 0;
        return tooLong ? Optional.of("value.digits") : Optional.empty();
    }

    /** The content as a value of the type where the spreadsheet's own type says so; texts for text and yes/no only. */
    static @Nullable Object typed(Content content, ValueType type) {
        if (content instanceof Content.Decimal number) {
            return type.of(number.number());
        }
        if (content instanceof Content.Date date) {
            return type == ValueType.DATE ? date.date() : null;
        }
        if (content instanceof Content.YesNo yesNo) {
            return type == ValueType.YES_NO ? yesNo.yes() : null;
        }
        if (content instanceof Content.Text text && !type.isNumeric()) {
            return type.parse(text.text());
        }
        return null;
    }
}
