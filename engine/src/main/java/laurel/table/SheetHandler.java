package laurel.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import laurel.problem.Place;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the cells of one sheet's XML. Numbers are taken raw: a formatted text would have lost digits. */
final class SheetHandler extends DefaultHandler {

    /** The serial number of the day after 9999-12-31, and of none that a spreadsheet can show. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    /** The namespaces of the format, as everybody writes it and as its strict form does. */
    private static final Set<String> SPREADSHEET = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main");

    private final String file;
    private final String sheet;
    private final SharedTexts texts;
    private final DateFormats formats;
    private final DateSystem dates;
    private final int maxCells;
    private final List<SheetRow> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;
    private int cellCount;
    private int lastColumn;
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

    SheetHandler(String file, String sheet, SharedTexts texts, DateFormats formats, DateSystem dates, int maxCells) {
        this.file = file;
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.dates = dates;
        this.maxCells = maxCells;
    }

    Sheet sheet(boolean hidden) throws SAXException {
        return new Sheet(file, sheet, rows, seen(), new Hidden(hidden, hiddenRows, hiddenColumns), unsaved);
    }

    /** How many cells hold something. */
    int cells() {
        return cellCount;
    }

    /** The merged blocks as far as the sheet is written: beyond it they say nothing. */
    private List<Area> seen() throws SAXException {
        int lastRow = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
        List<Area> seen = merged.stream()
                .map(area -> area.within(lastRow, lastColumn))
                .filter(area -> area.size() > 0)
                .toList();
        if (seen.stream().mapToLong(Area::size).sum() > Limits.CELLS) {
            throw tooMany("workbook.cells", Limits.CELLS);
        }
        return seen;
    }

    private Refused tooMany(String code, int limit) {
        return new Refused(new Place.Sheet(file, sheet), code, Integer.toString(limit));
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        if (!SPREADSHEET.contains(uri)) {
            return;
        }
        switch (localName) {
            case "row" -> startRow(attributes);
            case "col" -> {
                if (isTrue(attributes.getValue("hidden"))) {
                    hideColumns(attributes.getValue("min"), attributes.getValue("max"));
                }
            }
            case "mergeCell" -> {
                merged.add(Area.of(attributes.getValue("ref")));
                if (merged.size() > Limits.ROWS) {
                    throw tooMany("workbook.cells", Limits.CELLS);
                }
            }
            case "c" -> startCell(attributes);
            case "f" -> hasFormula = true;
            case "rPh" -> inPhonetic = true;
            case "v" -> {
                inValue = !type.equals("inlineStr");
                hasValue = true;
            }
            case "t" -> {
                inValue = !inPhonetic && type.equals("inlineStr");
                hasValue = true;
            }
            default -> {
                // Formulas count by their saved value; widths and the like do not matter here.
            }
        }
    }

    private void startRow(Attributes attributes) throws SAXException {
        String number = attributes.getValue("r");
        int next = number == null ? row + 1 : Integer.parseInt(number);
        if (next <= row) {
            throw new Refused(new Place.Row(file, sheet, next), "cell.order");
        }
        row = next;
        column = -1;
        cells = new ArrayList<>();
        if (isTrue(attributes.getValue("hidden"))) {
            hiddenRows.add(row);
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        int next = reference == null ? column + 1 : new CellReference(reference).getCol();
        if (next <= column) {
            throw new Refused(new Place.Cell(file, sheet, row, next), "cell.order");
        }
        column = next;
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s");
        value.setLength(0);
        hasFormula = false;
        hasValue = false;
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (inValue) {
            value.append(text, start, length);
            if (value.length() > Limits.CELL) {
                throw new Refused(place(), "cell.long", Integer.toString(Limits.CELL));
            }
        }
    }

    private Place.Cell place() {
        return new Place.Cell(file, sheet, row, column);
    }

    @Override
    public void endElement(String uri, String localName, String qName) throws SAXException {
        if (!SPREADSHEET.contains(uri)) {
            return;
        }
        switch (localName) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> {
                if (!value.isEmpty()) {
                    addCell(value.toString());
                } else if (hasFormula && !hasValue) {
                    unsaved.add(place());
                }
            }
            case "row" -> {
                SheetRow read = new SheetRow(file, sheet, row, List.copyOf(cells));
                if (!read.isBlank()) {
                    rows.add(read);
                    if (rows.size() > Limits.ROWS) {
                        throw tooMany("workbook.rows", Limits.ROWS);
                    }
                }
            }
            default -> {
                // As above.
            }
        }
    }

    private void addCell(String raw) throws SAXException {
        if (column >= Limits.COLUMNS) {
            throw new Refused(place(), "workbook.columns", Place.columnName(Limits.COLUMNS - 1));
        }
        if (++cellCount > maxCells) {
            throw tooMany("workbook.cells", Limits.CELLS);
        }
        lastColumn = Math.max(lastColumn, column);
        try {
            cells.add(new Cell(place(), content(raw)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException damaged) {
            throw new Refused(place(), "cell.damaged", raw.length() > 40 ? raw.substring(0, 40) + "…" : raw);
        }
    }

    private Content content(String raw) {
        return switch (type) {
            case "s" -> new Content.Text(texts.get(Integer.parseInt(raw.strip())));
            case "b" -> new Content.YesNo(RawValue.yesNo(raw.strip()));
            case "e" -> new Content.Failed(raw);
            case "d" -> RawValue.date(raw);
            case "n" -> number(RawValue.decimal(raw.strip()));
            case "str", "inlineStr" -> new Content.Text(RawValue.text(raw));
            default -> throw new IllegalArgumentException(type);
        };
    }

    private void hideColumns(String first, String last) {
        int end = Math.min(Integer.parseInt(last), Limits.COLUMNS);
        for (int number = Integer.parseInt(first); number <= end; number++) {
            hiddenColumns.add(number - 1);
        }
    }

    private static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }

    private Content number(BigDecimal number) {
        if (!formats.isDate(style)) {
            return new Content.Decimal(number);
        }
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return new Content.Failed("#####");
        }
        LocalDateTime time = dates.time(number);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Content.Date(time.toLocalDate())
                : new Content.Moment(time);
    }
}
