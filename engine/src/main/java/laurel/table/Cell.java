package laurel.table;

import java.util.List;
import java.util.regex.Pattern;
import laurel.fact.Blanks;
import laurel.problem.Place;

/** A cell of a sheet. */
public record Cell(Place.Cell place, Content content) {

    private static final Pattern COMMA = Pattern.compile("[,，、]");

    public boolean isBlank() {
        return content instanceof Content.Blank
                || (content instanceof Content.Text written && written.text().isEmpty());
    }

    /** Its content as text, stripped; numbers plainly, dates as ISO 8601; "" if blank. */
    public String text() {
        if (content instanceof Content.Text written) {
            return written.text();
        }
        if (content instanceof Content.Decimal written) {
            return written.number().stripTrailingZeros().toPlainString();
        }
        if (content instanceof Content.Date written) {
            return written.date().toString();
        }
        if (content instanceof Content.Moment written) {
            return written.when().toString().replace('T', ' ');
        }
        if (content instanceof Content.YesNo written) {
            return written.yes() ? "yes" : "no";
        }
        return content instanceof Content.Failed failed ? failed.error() : "";
    }

    /** Its text's parts between commas, English or Chinese; none if it is blank. */
    List<String> parts() {
        return COMMA.splitAsStream(text())
                .map(Blanks::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
