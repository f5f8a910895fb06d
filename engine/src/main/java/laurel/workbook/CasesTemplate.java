package laurel.workbook;

import java.util.List;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.problem.Language;
import laurel.table.Case;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** The sheet of the new table's cases. */
final class CasesTemplate {

    private static final int HEADINGS = 4;
    private static final int COLUMNS = 9;

    private final Guarded guarded;
    private final Choices choices;
    private final Lists lists;
    private final Language language;
    private int next;

    CasesTemplate(Guarded guarded, Lists lists, Language language) {
        this.guarded = guarded;
        this.choices = new Choices(guarded);
        this.lists = lists;
        this.language = language;
    }

    void write(Chosen chosen, List<Case> cases) {
        guarded.locked(0, 0, guarded.say("sheet.cases"), guarded.look().heading);
        guarded.openColumn(HEADINGS + 1, next, Guarded.GENERAL);
        guarded.comment(
                guarded.locked(HEADINGS, next++, guarded.say("heading.case"), guarded.look().heading), "hint.case");
        AwardDefinition award = chosen.award();
        Term base = award == null ? null : award.base();
        fact(chosen.listed());
        fact(chosen.measured());
        if (base != null && !base.isDerived() && !base.equals(chosen.measured())) {
            fact(base);
        }
        if (award != null) {
            expected(award);
        }
        heading(guarded.say("heading.note"), Guarded.GENERAL);
        while (next < COLUMNS) {
            int column = next;
            guarded.comment(heading("", Guarded.GENERAL), "hint.case.free");
            choices.below(HEADINGS + 1, column, lists.allowed(HEADINGS, column), Choices.Guard.OFFER);
        }
        property(1, "period", cases.isEmpty() ? "" : cases.get(0).period().toString());
        property(
                2,
                "currency",
                cases.isEmpty()
                        ? ""
                        : cases.get(0).facts().employee().currency().getCurrencyCode());
        Look.widths(guarded.sheet(), 24, 18, 18, 18, 18, 24, 18, 18, 18);
        guarded.sheet().createFreezePane(1, HEADINGS + 1);
        guarded.protect();
    }

    /** As typed: a spreadsheet would make a date of 2025-09. */
    private void property(int row, String name, String text) {
        guarded.locked(row, 0, guarded.say("heading." + name), guarded.look().heading);
        XSSFCell cell = guarded.open(row, 1, Guarded.AS_TYPED);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
        guarded.comment(cell, "hint." + name);
    }

    private XSSFCell heading(String text, String format) {
        guarded.openColumn(HEADINGS + 1, next, format);
        choices.cell(HEADINGS, next, lists.caseHeadings(), Choices.Guard.OFFER);
        return guarded.openHeading(HEADINGS, next++, text);
    }

    private void fact(@Nullable Term term) {
        if (term == null) {
            return;
        }
        int column = next;
        XSSFCell cell = heading(term.label().in(language), Guarded.format(term.type()));
        guarded.comment(cell, "hint.fact", term.label(), term.type().label());
        if (!term.allowed().isEmpty()) {
            choices.below(HEADINGS + 1, column, lists.allowed(HEADINGS, column), Choices.Guard.ASK);
        } else if (term.type().isNumeric()) {
            choices.numbersBelow(HEADINGS + 1, column);
        }
    }

    private void expected(AwardDefinition award) {
        int column = next;
        ValueType type = award.kind().isMoney() ? ValueType.MONEY : award.kind().quantity();
        XSSFCell cell = heading(award.label().in(language), type == null ? Guarded.GENERAL : Guarded.format(type));
        guarded.comment(cell, "hint.expected", award.label());
        choices.below(HEADINGS + 1, column, List.of(guarded.say("none")), Choices.Guard.OFFER);
    }
}
