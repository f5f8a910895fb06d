package laurel.table;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
            boolean chinese = Character.isIdeographic(row.cell(0).text().codePointAt(0));
            Map<Heading, SheetRow> sameLanguage = chinese ? properties.chineseRows : properties.rows;
            if (sameLanguage.putIfAbsent(name.get(), row) != null) {
                problems.error(
                        row.cell(0).place(), "property.twice", row.cell(0).text());
            }
            row.cells().stream()
                    .filter(cell -> cell.place().column() > 2 && !cell.isBlank())
                    .forEach(cell -> problems.error(cell.place(), "cell.stray", cell.text()));
            properties.last = row.number();
        }
        return properties;
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

    @Nullable
    LocalDate date(Heading name) {
        return has(name) ? (LocalDate) new CellValue(problems).read(cell(name), ValueType.DATE) : null;
    }
}
