package laurel.table;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import laurel.award.AwardDefinition;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of cases: the period and currency they play in, then one case a row. */
final class CaseReader {

    private static final List<Heading> PROPERTIES = List.of(Heading.PERIOD, Heading.CURRENCY);

    private final CaseColumns columns;
    private final Problems problems;

    CaseReader(Vocabulary<Term> terms, Vocabulary<AwardDefinition> awards, Problems problems) {
        this.columns = new CaseColumns(terms, awards, problems);
        this.problems = problems;
    }

    List<Case> read(Sheet sheet) {
        Properties properties = Properties.read(sheet, PROPERTIES, columns::isHeading, problems);
        Optional<Period> period = Period.parse(properties.text(Heading.PERIOD));
        if (period.isEmpty()) {
            problems.error(sheet.place(), "cases.no-period", properties.text(Heading.PERIOD));
        }
        Currency currency = currency(sheet, properties.text(Heading.CURRENCY));
        SheetRow headings = properties.headings();
        if (headings == null) {
            problems.error(sheet.place(), "table.no-headings");
            return List.of();
        }
        List<CaseColumn> read = columns.read(headings);
        if (period.isEmpty() || currency == null) {
            return List.of();
        }
        List<Case> cases = new ArrayList<>();
        for (SheetRow row : sheet.block(headings.number(), problems)) {
            CaseDraft draft = new CaseDraft(row, period.get(), currency, problems);
            for (CaseColumn column : read) {
                Cell cell = row.cell(column.index());
                if (!cell.isBlank()) {
                    column.fill().into(draft, cell);
                }
            }
            row.cells().stream()
                    .filter(cell -> !cell.isBlank()
                            && headings.cell(cell.place().column()).isBlank())
                    .forEach(cell -> problems.error(cell.place(), "cell.stray", cell.text()));
            cases.add(draft.toCase());
        }
        return cases;
    }

    private @Nullable Currency currency(Sheet sheet, String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            problems.error(sheet.place(), "cases.no-currency", code);
            return null;
        }
    }
}
