package laurel.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Problems;

/** Reads a decision table's sheet: properties, headings, rows. */
final class TableReader {

    private static final List<Heading> PROPERTIES =
            List.of(Heading.NAME, Heading.HIT_POLICY, Heading.VALID_FROM, Heading.VALID_TO, Heading.CLAUSE);

    private final ColumnReader columns;
    private final Problems problems;

    TableReader(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, Problems problems) {
        this.columns = new ColumnReader(terms, awards, problems);
        this.problems = problems;
    }

    Optional<DecisionTable> read(Sheet sheet, int index) {
        Properties properties = Properties.read(sheet, PROPERTIES, columns::isHeading, problems);
        Optional<HitPolicy> hitPolicy = HitPolicy.named(properties.text(Heading.HIT_POLICY));
        if (hitPolicy.isEmpty()) {
            Cell cell = properties.cell(Heading.HIT_POLICY);
            problems.error(cell.place(), "hit-policy.unknown", cell.text());
        }
        Label name = properties.label(Heading.NAME);
        SheetRow headings = properties.headings();
        if (headings == null) {
            problems.error(sheet.place(), "table.no-headings");
            return Optional.empty();
        }
        List<Column> read = columns.read(headings);
        List<Column.Asks> asks = of(read, Column.Asks.class);
        List<Column.Gives> gives = of(read, Column.Gives.class);
        if (gives.isEmpty()) {
            problems.error(headings.place(), "table.no-results");
        }
        Set<Integer> headed = new TreeSet<>();
        headings.cells().stream()
                .filter(cell -> !cell.isBlank())
                .forEach(cell -> headed.add(cell.place().column()));
        RowReader reader = new RowReader(asks, gives, headed, problems);
        List<Row> rows = new ArrayList<>();
        for (SheetRow row : sheet.block(headings.number(), problems)) {
            rows.add(reader.read(row));
        }
        if (rows.isEmpty()) {
            problems.error(sheet.place(), "table.no-rows");
        }
        reportNeverInForce(properties);
        return Optional.of(new DecisionTable(
                index,
                name.isBlank() ? new Label(sheet.name(), sheet.name()) : name,
                sheet.file(),
                sheet.name(),
                hitPolicy.orElse(HitPolicy.UNIQUE),
                properties.label(Heading.CLAUSE),
                properties.date(Heading.VALID_FROM),
                properties.date(Heading.VALID_TO),
                asks,
                gives,
                List.copyOf(rows)));
    }

    private void reportNeverInForce(Properties properties) {
        LocalDate from = properties.date(Heading.VALID_FROM);
        LocalDate to = properties.date(Heading.VALID_TO);
        if (from != null && to != null && from.isAfter(to)) {
            problems.error(properties.cell(Heading.VALID_TO).place(), "table.never-in-force", from, to);
        }
    }

    private static <T extends Column> List<T> of(List<Column> columns, Class<T> type) {
        return columns.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
