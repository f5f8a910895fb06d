package laurel.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import laurel.fact.Blanks;

/** What a cell holds, typed as the spreadsheet types it. A formula's content is the value it was saved with. */
public sealed interface Content {

    record Blank() implements Content {}

    /** Without blanks at its ends, whatever kind of blank they are. */
    record Text(String text) implements Content {
        public Text {
            text = Blanks.strip(text);
        }
    }

    /** Rounded to the 15 digits that a spreadsheet keeps. */
    record Decimal(BigDecimal number) implements Content {}

    record Date(LocalDate date) implements Content {}

    /** A day with a time of day, which no value of a book has. */
    record Moment(LocalDateTime when) implements Content {}

    record YesNo(boolean yes) implements Content {}

    /** A formula's error, such as #REF!. */
    record Failed(String error) implements Content {}
}
