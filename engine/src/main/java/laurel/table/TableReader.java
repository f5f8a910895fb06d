package laurel.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.fact.Vocabulary;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.problem.Problems;

/** Reads a decision table's sheet: properties, headings, rows. */
final class TableReader {

    private static final List<Heading> PROPERTIES = List.of(
            Heading.NAME, Heading.HIT_POLICY, Heading.OTHERWISE, Heading.VALID_FROM, Heading.VALID_TO, Heading.CLAUSE);

    private static final Set<String> NOTHING = Set.of("nothing", "无");

    private final ColumnReader columns;
    private final Problems problems;
    private final Map<Place, List<WrittenCell>> written;

    TableReader(
            Vocabulary<Term> terms,
            Vocabulary<AwardDefinition> awards,
            Problems problems,
            Map<Place, List<WrittenCell>> written) {
        this.written = written;
        this.columns = new ColumnReader(terms, awards, problems);
        this.problems = problems;
    }

    Optional<DecisionTable> read(Sheet sheet, int index) {
        Properties properties = Properties.read(sheet, PROPERTIES, columns::isHeading, problems);
        Optional<HitPolicy> hitPolicy = HitPolicy.named(properties.text(Heading.HIT_POLICY));
        if (hitPolicy.isEmpty()) {
            Cell cell = properties.cell(Heading.HIT_POLICY);
            problems.error(cell.place(), "hit-policy.unknown", cell.text(), HitPolicy.list());
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
        DecisionTable table = new DecisionTable(
                index,
                name.isBlank() ? new Label(sheet.name(), sheet.name()) : name,
                sheet.file(),
                sheet.name(),
                hitPolicy.orElse(HitPolicy.UNIQUE),
                otherwiseNothing(properties),
                properties.label(Heading.CLAUSE),
                properties.date(Heading.VALID_FROM),
                properties.date(Heading.VALID_TO),
                asks,
                gives,
                List.copyOf(rows));
        written.put(table.place(), properties.written());
        reportNeverInForce(table, properties);
        reportUnfit(table, headings);
        BracketFaults.report(table, sheet, headings, problems);
        return Optional.of(table);
    }

    private boolean otherwiseNothing(Properties properties) {
        String word = properties.text(Heading.OTHERWISE);
        boolean nothing = NOTHING.contains(word.toLowerCase(Locale.ROOT));
        if (!nothing && !word.isEmpty()) {
            problems.error(properties.cell(Heading.OTHERWISE).place(), "otherwise.unknown", word);
        }
        return nothing;
    }

    /** Columns that cannot give what the hit policy makes of them. */
    private void reportUnfit(DecisionTable table, SheetRow headings) {
        for (Column.Gives result : table.results()) {
            ValueType type = result.type();
            Cell heading = headings.cell(result.index());
            boolean numeric = type != null && type.isNumeric();
            boolean counts = numeric && type != ValueType.PERCENT;
            if (table.hitPolicy().aggregates() && !(table.hitPolicy() == HitPolicy.COLLECT_COUNT ? counts : numeric)) {
                problems.error(heading.place(), "hit-policy.aggregate", table.hitPolicy(), heading.text());
            } else if (table.hitPolicy().ranks() && result.listed().isEmpty() && givesTexts(table, result)) {
                problems.error(heading.place(), "hit-policy.rank", table.hitPolicy(), heading.text());
            }
        }
    }

    /** Whether there are texts, of which nothing tells which goes first: a course, or what is said beside a perk. */
    private static boolean givesTexts(DecisionTable table, Column.Gives result) {
        int position = table.results().indexOf(result);
        return result.type() == ValueType.TEXT
                || table.rows().stream().anyMatch(row -> row.results().get(position) instanceof String);
    }

    private void reportNeverInForce(DecisionTable table, Properties properties) {
        LocalDate from = table.validFrom();
        LocalDate to = table.validTo();
        if (from != null && to != null && from.isAfter(to)) {
            problems.error(properties.cell(Heading.VALID_TO).place(), "table.never-in-force", from, to);
        }
    }

    private static <T extends Column> List<T> of(List<Column> columns, Class<T> type) {
        return columns.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
