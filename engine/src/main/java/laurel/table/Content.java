package laurel.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds, typed as the spreadsheet types it. A formula's content is the value it was saved with. */
public sealed interface Content {

    record Blank() implements Content {}

    record Text(String text) implements Content {}

    /** Rounded to the 15 digits that a spreadsheet keeps. */
    record Decimal(BigDecimal number) implements Content {}

    record Date(LocalDate date) implements Content {}

    record YesNo(boolean yes) implements Content {}

    /** A formula's error, such as #REF!. */
    record Failed(String error) implements Content {}
}
