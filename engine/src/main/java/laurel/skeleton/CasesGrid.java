package laurel.skeleton;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import laurel.award.Kind;
import laurel.fact.ValueType;
import laurel.problem.Label;
import laurel.problem.Language;
import laurel.table.Column;
import org.jspecify.annotations.Nullable;

/** The cells of the sheets on which a skeleton of cases stands, in one language. */
public final class CasesGrid {

    private static final Label SHEET = new Label("Cases", "用例");
    private static final Label NOTES = new Label("Notes", "说明");
    private static final Label NONE = new Label("none", "无");
    private static final Label YES = new Label("yes", "是");
    private static final Label NO = new Label("no", "否");

    private final Skeleton skeleton;
    private final Language language;

    /** A cell: its value, and the type by which a spreadsheet would show it. */
    public record Typed(Object value, ValueType type) {

        static Typed text(String text) {
            return new Typed(text, ValueType.TEXT);
        }
    }

    public CasesGrid(Skeleton skeleton, Language language) {
        this.skeleton = skeleton;
        this.language = language;
    }

    public String casesName() {
        return SHEET.in(language);
    }

    public String notesName() {
        return NOTES.in(language);
    }

    /** How many rows stand above those of the cases: the last of them is the headings. */
    public int headRows() {
        return 4;
    }

    /** The sheet of cases, row by row; null for a blank cell. */
    public List<List<@Nullable Typed>> cases() {
        List<List<@Nullable Typed>> rows = new ArrayList<>();
        rows.add(texts(SHEET.in(language)));
        rows.add(texts(say("Period", "期间"), skeleton.period().toString()));
        rows.add(texts(say("Currency", "币种"), skeleton.currency().getCurrencyCode()));
        rows.add(headings());
        skeleton.cases().forEach(test -> rows.add(row(test)));
        return rows;
    }

    /** What to do with them, for people, in both languages. */
    public List<List<@Nullable Typed>> notes() {
        Label table = skeleton.table().name();
        return List.of(
                texts(NOTES.in(language)),
                texts(
                        "Cases for the table \"" + table.english()
                                + "\", made by Laurel: one for each row, one for each end of each range and one just beyond it."),
                texts(
                        "They expect what the book gives now. Read each: where it is right, clear its note; where it is not,"
                                + " write what the company wants, and correct the table."),
                texts("Then save this workbook in the book's folder; \"laurel check\" runs its cases every time."),
                texts("“" + table.chinese() + "”的用例，由 Laurel 生成：每行一个，每个范围的两端各一个，紧邻两端之外再各一个。"),
                texts("期望值是手册现在给出的结果。请逐个核对：正确的，清除备注；不正确的，改成公司想要的结果，并修改决策表。"),
                texts("核对后，把本工作簿存入手册的文件夹；每次运行 laurel check 都会运行这些用例。"));
    }

    private boolean hasProblems() {
        return skeleton.cases().stream().anyMatch(test -> !test.problem().isEmpty());
    }

    private List<@Nullable Typed> headings() {
        List<@Nullable Typed> cells = texts(say("Case", "用例名"));
        skeleton.facts().forEach(column -> cells.add(Typed.text(column.heading(skeleton.period(), language))));
        for (Column.Gives column : skeleton.table().results()) {
            cells.add(Typed.text(
                    column instanceof Column.GivesAward gives
                            ? gives.award().label().in(language)
                            : say("gives: ", "得出：")
                                    + ((Column.GivesTerm) column).term().label().in(language)));
        }
        if (hasProblems()) {
            cells.add(Typed.text(say("Problem", "问题")));
        }
        cells.add(Typed.text(say("Note", "备注")));
        return cells;
    }

    private List<@Nullable Typed> row(SkeletonCase test) {
        List<@Nullable Typed> cells = texts(test.name().in(language));
        for (FactColumn column : skeleton.facts()) {
            Object value = test.facts().get(column);
            cells.add(value == null ? null : typed(value, column.term().type()));
        }
        for (int i = 0; i < test.expected().size(); i++) {
            Object value = test.expected().get(i);
            // Of a case that cannot be calculated nothing can be expected but the problem.
            boolean isOpen = test.problem().equals(SkeletonCase.FAILED);
            cells.add(
                    value != null
                            ? typed(value, type(skeleton.table().results().get(i)))
                            : isOpen ? null : Typed.text(NONE.in(language)));
        }
        if (hasProblems()) {
            cells.add(test.problem().isEmpty() ? null : Typed.text(test.problem()));
        }
        cells.add(Typed.text(test.note().in(language)));
        return cells;
    }

    private static ValueType type(Column.Gives column) {
        if (column instanceof Column.GivesTerm gives) {
            return gives.term().type();
        }
        Kind kind = ((Column.GivesAward) column).award().kind();
        return kind.isMoney() ? ValueType.MONEY : ValueType.NUMBER;
    }

    private Typed typed(Object value, ValueType type) {
        if (value instanceof Boolean yes) {
            return Typed.text((yes ? YES : NO).in(language));
        }
        return value instanceof BigDecimal || type == ValueType.DATE
                ? new Typed(value, type)
                : Typed.text(value.toString());
    }

    private String say(String english, String chinese) {
        return new Label(english, chinese).in(language);
    }

    private static List<@Nullable Typed> texts(String... texts) {
        List<@Nullable Typed> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(Typed.text(text));
        }
        return cells;
    }
}
