package laurel.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import laurel.problem.Place;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of one sheet's XML. Numbers are taken raw: a formatted text would have lost digits. */
final class SheetHandler extends DefaultHandler {

    private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);

    private final String file;
    private final String sheet;
    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final DateSystem dates;
    private final List<SheetRow> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "n";
    private @Nullable String style;
    private boolean inValue;

    SheetHandler(String file, String sheet, ReadOnlySharedStringsTable strings, StylesTable styles, DateSystem dates) {
        this.file = file;
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.dates = dates;
    }

    List<SheetRow> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new ArrayList<>();
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = attributes.getValue("s");
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            default -> {
                // Formulas count by their saved value; widths, merges and the like do not matter here.
            }
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        switch (localName) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                if (!value.isEmpty()) {
                    cells.add(new Cell(new Place.Cell(file, sheet, row, column), content(value.toString())));
                }
            }
            case "row" -> {
                SheetRow read = new SheetRow(file, sheet, row, List.copyOf(cells));
                if (!read.isBlank()) {
                    rows.add(read);
                }
            }
            default -> {
                // As above.
            }
        }
    }

    private Content content(String raw) {
        return switch (type) {
            case "s" ->
                new Content.Text(strings.getItemAt(Integer.parseInt(raw)).getString());
            case "b" -> new Content.YesNo(raw.equals("1"));
            case "e" -> new Content.Failed(raw);
            case "n" -> number(new BigDecimal(raw).round(SPREADSHEET_DIGITS));
            default -> new Content.Text(raw);
        };
    }

    private Content number(BigDecimal number) {
        if (!isDate()) {
            return new Content.Decimal(number);
        }
        LocalDateTime time = dates.time(number);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Content.Date(time.toLocalDate())
                : new Content.Moment(time);
    }

    private boolean isDate() {
        if (style == null) {
            return false;
        }
        XSSFCellStyle cellStyle = styles.getStyleAt(Integer.parseInt(style));
        return cellStyle != null && DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
    }
}
