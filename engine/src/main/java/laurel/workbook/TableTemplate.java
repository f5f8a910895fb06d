package laurel.workbook;

import java.util.List;
import laurel.award.AwardDefinition;
import laurel.fact.Term;
import laurel.fact.ValueType;
import laurel.problem.Language;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** The sheet of a new table: its properties, headings that can be chosen, and rows to be filled in. */
final class TableTemplate {

    private static final List<String> PROPERTIES =
            List.of("name", "hit-policy", "otherwise", "valid-from", "valid-to", "clause");
    private static final int HEADINGS = PROPERTIES.size() + 2;
    private static final int COLUMNS = 8;

    private final Guarded guarded;
    private final Choices choices;
    private final Lists lists;
    private final Language language;
    private int next;

    TableTemplate(Guarded guarded, Lists lists, Language language) {
        this.guarded = guarded;
        this.choices = new Choices(guarded);
        this.lists = lists;
        this.language = language;
    }

    void write(Chosen chosen) {
        guarded.locked(0, 0, guarded.say("sheet.table"), guarded.look().heading);
        if (chosen.listed() != null) {
            listed(chosen.listed());
        }
        if (chosen.measured() != null) {
            measured(chosen.measured());
        }
        if (chosen.award() != null) {
            given(chosen.award());
        }
        guarded.comment(heading(guarded.say("heading.note"), Guarded.GENERAL), "hint.note");
        while (next < COLUMNS) {
            int column = next;
            guarded.comment(heading("", Guarded.GENERAL), "hint.free");
            choices.below(HEADINGS + 1, column, lists.allowed(HEADINGS, column), Choices.Guard.OFFER);
        }
        properties();
        Look.widths(guarded.sheet(), 20, 24, 20, 30, 18, 18, 18, 18);
        guarded.sheet().createFreezePane(0, HEADINGS + 1);
        guarded.protect();
    }

    private void properties() {
        for (int i = 0; i < PROPERTIES.size(); i++) {
            String name = PROPERTIES.get(i);
            guarded.locked(i + 1, 0, guarded.say("heading." + name), guarded.look().heading);
            boolean date = name.startsWith("valid");
            XSSFCell cell = guarded.open(i + 1, 1, date ? Guarded.DATE : Guarded.GENERAL);
            guarded.comment(cell, "hint." + name);
            if (date) {
                choices.date(i + 1, 1);
            }
        }
        int policy = PROPERTIES.indexOf("hit-policy") + 1;
        guarded.sheet().getRow(policy).getCell(1).setCellValue(guarded.say("hit-policy.default"));
        choices.cell(policy, 1, List.of(guarded.say("hit-policies").split(",", -1)), Choices.Guard.ASK);
        choices.cell(PROPERTIES.indexOf("otherwise") + 1, 1, List.of(guarded.say("nothing")), Choices.Guard.ASK);
    }

    private XSSFCell heading(String text, String format) {
        guarded.openColumn(HEADINGS + 1, next, format);
        choices.cell(HEADINGS, next, lists.headings(), Choices.Guard.OFFER);
        return guarded.openHeading(HEADINGS, next++, text);
    }

    private void listed(Term term) {
        int column = next;
        XSSFCell cell = heading(term.label().in(language), Guarded.GENERAL);
        guarded.comment(
                cell,
                "hint.listed",
                term.label(),
                String.join(", ", term.writtenValues().toList()));
        choices.below(HEADINGS + 1, column, lists.allowed(HEADINGS, column), Choices.Guard.ASK);
    }

    private void measured(Term term) {
        XSSFCell cell = heading(term.label().in(language), Guarded.format(term.type()));
        String example = term.type() == ValueType.PERCENT ? "80%" : "100";
        guarded.comment(cell, "hint.measured", term.label(), term.type().label(), example);
    }

    private void given(AwardDefinition award) {
        ValueType type = award.kind().quantity();
        int column = next;
        XSSFCell cell = heading(award.label().in(language), type == null ? Guarded.GENERAL : Guarded.format(type));
        guarded.comment(cell, "hint.given", award.label(), award.kind().label());
        if (type == null) {
            choices.below(HEADINGS + 1, column, List.of(guarded.say("yes")), Choices.Guard.OFFER);
        } else if (type.isNumeric()) {
            choices.numbersBelow(HEADINGS + 1, column);
        }
    }
}
