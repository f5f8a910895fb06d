package laurel.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    static final MathContext SPREADSHEET_DIGITS = new MathContext(15);

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
    private boolean inPhonetic;
    private boolean hasFormula;
    private boolean hasValue;
    private final List<Area> merged = new ArrayList<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Place> unsaved = new ArrayList<>();

    SheetHandler(String file, String sheet, ReadOnlySharedStringsTable strings, StylesTable styles, DateSystem dates) {
        this.file = file;
        this.sheet = sheet;
        this.strings = strings;
        this.styles = styles;
        this.dates = dates;
    }

    Sheet sheet(boolean hidden) {
        return new Sheet(file, sheet, rows, merged, new Hidden(hidden, hiddenRows, hiddenColumns), unsaved);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        switch (localName) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                cells = new ArrayList<>();
                if (isTrue(attributes.getValue("hidden"))) {
                    hiddenRows.add(row);
                }
            }
            case "col" -> {
                if (isTrue(attributes.getValue("hidden"))) {
                    hideColumns(attributes.getValue("min"), attributes.getValue("max"));
                }
            }
            case "mergeCell" -> merged.add(Area.of(attributes.getValue("ref")));
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = attributes.getValue("s");
                value.setLength(0);
                hasFormula = false;
                hasValue = false;
            }
            case "f" -> hasFormula = true;
            case "rPh" -> inPhonetic = true;
            case "v", "t" -> {
                inValue = !inPhonetic;
                hasValue = true;
            }
            default -> {
                // Formulas count by their saved value; widths and the like do not matter here.
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
            case "rPh" -> inPhonetic = false;
            case "c" -> {
                Place.Cell place = new Place.Cell(file, sheet, row, column);
                if (!value.isEmpty()) {
                    cells.add(new Cell(place, content(value.toString())));
                } else if (hasFormula && !hasValue) {
                    unsaved.add(place);
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
            case "d" -> date(raw);
            case "n" -> number(new BigDecimal(raw).round(SPREADSHEET_DIGITS));
            default -> new Content.Text(raw);
        };
    }

    /** As the strict form of the format writes days. A time of day makes it none, which whoever reads the cell reports. */
    private static Content date(String raw) {
        try {
            return new Content.Date(LocalDate.parse(raw.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "")));
        } catch (DateTimeParseException noDay) {
            return new Content.Text(raw);
        }
    }

    private void hideColumns(String first, String last) {
        for (int number = Integer.parseInt(first); number <= Integer.parseInt(last); number++) {
            hiddenColumns.add(number - 1);
        }
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    private Content number(BigDecimal number) {
        return isDate() ? new Content.Date(dates.day(number)) : new Content.Decimal(number);
    }

    private boolean isDate() {
        if (style == null) {
            return false;
        }
        XSSFCellStyle cellStyle = styles.getStyleAt(Integer.parseInt(style));
        return cellStyle != null && DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
    }
}
