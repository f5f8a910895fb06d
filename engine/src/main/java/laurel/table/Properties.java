package laurel.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import laurel.fact.ValueType;
import laurel.problem.Label;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The rows between A1 and the headings of a table or of cases: a property's name in column A, its value in B. A text that
 * people read may be there twice, in English beside the English name and in Chinese beside the Chinese one; or the Chinese
 * stands in C.
 */
final class Properties {

    /** What people read, and may be there in both languages. */
    private static final Set<Heading> TEXTS = EnumSet.of(Heading.NAME, Heading.CLAUSE);

    private final Sheet sheet;
    private final Map<Heading, SheetRow> rows = new EnumMap<>(Heading.class);
    private final Map<Heading, SheetRow> chineseRows = new EnumMap<>(Heading.class);
    private final Problems problems;
    private int last = 1;

    private Properties(Sheet sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** Reads down to the first row that is no property; one that is there twice, or misspelt, is a problem. */
    static Properties read(Sheet sheet, List<Heading> known, Predicate<Cell> isHeading, Problems problems) {
        Properties properties = new Properties(sheet, problems);
        for (SheetRow row : sheet.after(1)) {
            Cell first = row.cell(0);
            Optional<Heading> name = Heading.find(first.text(), known);
            if (name.isEmpty()) {
                Misspelt misspelt = new Misspelt(sheet, row, known, isHeading);
                if (!misspelt.isProperty()) {
                    break;
                }
                problems.error(first.place(), "property.unknown", first.text(), misspelt.nearest());
                properties.last = row.number();
                continue;
            }
            row.cells().stream()
                    .filter(cell -> cell.content() instanceof Content.Failed)
                    .forEach(cell -> problems.error(cell.place(), "cell.failed", cell.text()));
            properties.add(name.get(), row);
            properties.last = row.number();
        }
        properties.reportTwoTexts();
        properties.reportMerged();
        return properties;
    }

    /** What no person reads twice may be there once, whatever the language of its name. */
    private void add(Heading name, SheetRow row) {
        Cell first = row.cell(0);
        boolean chinese = Character.isIdeographic(first.text().codePointAt(0));
        boolean twice = TEXTS.contains(name) ? (chinese ? chineseRows : rows).containsKey(name) : row(name) != null;
        if (twice) {
            problems.error(first.place(), "property.twice", first.text());
        } else {
            (chinese ? chineseRows : rows).put(name, row);
        }
        int last = TEXTS.contains(name) && !chinese ? 2 : 1;
        row.cells().stream()
                .filter(cell -> cell.place().column() > last && !cell.isBlank())
                .forEach(cell -> problems.error(cell.place(), "cell.stray", cell.text()));
    }

    /** A Chinese text stands in C or in a row of its own, not in both. */
    private void reportTwoTexts() {
        chineseRows.forEach((name, row) -> {
            SheetRow english = rows.get(name);
            if (english != null && !english.cell(2).isBlank()) {
                Cell first = row.cell(0);
                problems.error(first.place(), "property.twice", first.text());
            }
        });
    }

    /** A cell over several rows would look as if it belonged to each, and a property stands in one. */
    private void reportMerged() {
        for (Area area : sheet.merged()) {
            Cell first = sheet.row(area.firstRow()).cell(area.firstColumn());
            if (area.firstRow() <= last && area.lastRow() > area.firstRow() && !first.isBlank()) {
                problems.error(first.place(), "cell.merged-down", first.text());
            }
        }
    }

    /** The first row after them that holds anything, or null. */
    @Nullable
    SheetRow headings() {
        List<SheetRow> rest = sheet.after(last);
        return rest.isEmpty() ? null : sheet.headings(rest.get(0));
    }

    private @Nullable SheetRow row(Heading name) {
        return rows.containsKey(name) ? rows.get(name) : chineseRows.get(name);
    }

    private boolean has(Heading name) {
        return row(name) != null && !cell(name).isBlank();
    }

    Cell cell(Heading name) {
        SheetRow row = row(name);
        return row == null ? sheet.row(1).cell(1) : row.cell(1);
    }

    String text(Heading name) {
        return row(name) == null ? "" : cell(name).text();
    }

    Label label(Heading name) {
        SheetRow english = rows.get(name);
        SheetRow chinese = chineseRows.get(name);
        String beside = english == null ? "" : english.cell(2).text();
        return Label.of(
                english == null ? "" : english.cell(1).text(),
                chinese == null ? beside : chinese.cell(1).text());
    }

    /** What they say, from top to bottom. */
    List<WrittenCell> written() {
        return Stream.of(rows, chineseRows)
                .flatMap(of -> of.entrySet().stream())
                .sorted(Comparator.comparingInt(property -> property.getValue().number()))
                .flatMap(property -> property.getValue().cells().stream()
                        .filter(cell -> cell.place().column() > 0 && !cell.isBlank())
                        .map(cell -> new WrittenCell(property.getKey().label(), cell.place(), cell.text())))
                .toList();
    }

    @Nullable
    LocalDate date(Heading name) {
        return has(name) ? (LocalDate) new CellValue(problems).read(cell(name), ValueType.DATE) : null;
    }
}
