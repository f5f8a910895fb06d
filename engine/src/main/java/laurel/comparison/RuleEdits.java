package laurel.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import laurel.comparison.Edit.CellEdit;
import laurel.comparison.Edit.Change;
import laurel.comparison.Edit.Subject;
import laurel.comparison.RuleTexts.RuleText;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.table.BookContent;
import laurel.table.Cell;
import laurel.table.StockSheet;
import org.jspecify.annotations.Nullable;

/** What two books' DRL rules and stock tables say differently. Rules go by their names, which no two in a book share. */
final class RuleEdits {

    private static final Label TEXT = new Label("Rule", "规则");

    private final BookContent before;
    private final BookContent after;
    private final Tellings tellings;

    RuleEdits(BookContent before, BookContent after, Tellings tellings) {
        this.before = before;
        this.after = after;
        this.tellings = tellings;
    }

    List<Pair<RuleText>> rules() {
        return pairs(rules(before), rules(after), RuleText::meaning, this::edit);
    }

    private static Map<String, RuleText> rules(BookContent book) {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        book.drl().stream().flatMap(file -> RuleTexts.of(file).stream()).forEach(rule -> rules.put(rule.name(), rule));
        return rules;
    }

    private Edit edit(@Nullable RuleText one, @Nullable RuleText other) {
        RuleText any = Objects.requireNonNull(other == null ? one : other);
        CellEdit text = new CellEdit(
                TEXT,
                one == null ? null : one.place(),
                one == null ? "" : one.text(),
                other == null ? null : other.place(),
                other == null ? "" : other.text());
        return edit(
                Subject.RULE,
                new Label(any.name(), any.name()),
                one == null ? null : one.place(),
                other == null ? null : other.place(),
                List.of(text));
    }

    List<Pair<StockSheet>> stock() {
        return pairs(sheets(before), sheets(after), RuleEdits::cells, this::edit);
    }

    /** By what they say if both books have that, else by their workbooks. */
    private static Map<String, StockSheet> sheets(BookContent book) {
        Map<String, StockSheet> sheets = new LinkedHashMap<>();
        book.stock().forEach(sheet -> sheets.put(sheet.file(), sheet));
        return sheets;
    }

    /** By their places in the sheet. */
    private static Map<String, Cell> cells(StockSheet sheet) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        sheet.sheet()
                .rows()
                .forEach(row -> row.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .forEach(cell -> cells.put(cell.place().spot(), bare(cell))));
        return cells;
    }

    /** Whatever its workbook is called. */
    private static Cell bare(Cell cell) {
        return new Cell(new Place.Cell("", "", cell.place().row(), cell.place().column()), cell.content());
    }

    private Edit edit(@Nullable StockSheet one, @Nullable StockSheet other) {
        StockSheet any = Objects.requireNonNull(other == null ? one : other);
        return edit(
                Subject.STOCK_TABLE,
                new Label(any.file(), any.file()),
                one == null ? null : one.place(),
                other == null ? null : other.place(),
                one == null || other == null ? List.of() : changed(one, other));
    }

    private static List<CellEdit> changed(StockSheet one, StockSheet other) {
        Map<String, Cell> was = cells(one);
        Map<String, Cell> is = cells(other);
        Map<String, Cell> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        List<CellEdit> cells = new ArrayList<>();
        all.forEach((spot, any) -> {
            Cell first = was.get(spot);
            Cell second = is.get(spot);
            if (!Objects.equals(first, second)) {
                int row = any.place().row();
                int column = any.place().column();
                cells.add(new CellEdit(
                        new Label(spot, spot),
                        first == null ? null : one.cell(row, column),
                        first == null ? "" : first.text(),
                        second == null ? null : other.cell(row, column),
                        second == null ? "" : second.text()));
            }
        });
        return cells;
    }

    private Edit edit(Subject subject, Label name, @Nullable Place one, @Nullable Place other, List<CellEdit> cells) {
        Change change = one == null ? Change.ADDED : other == null ? Change.REMOVED : Change.CHANGED;
        return tellings.add(new Edit(0, subject, change, name, null, one, other, cells, false, true, null, 0));
    }

    /** What makes an edit of two versions, of which one may be missing. */
    private interface Maker<T> {
        Edit of(@Nullable T one, @Nullable T other);
    }

    /** By name, and whatever is left by what it says. */
    private static <T> List<Pair<T>> pairs(
            Map<String, T> before, Map<String, T> after, Function<T, Object> meaning, Maker<T> maker) {
        Map<String, T> left = new LinkedHashMap<>(after);
        List<Pair<T>> pairs = new ArrayList<>();
        before.forEach((name, one) -> {
            T other = left.remove(name);
            if (other == null) {
                other = left.entrySet().stream()
                        .filter(entry -> !before.containsKey(entry.getKey())
                                && meaning.apply(entry.getValue()).equals(meaning.apply(one)))
                        .findFirst()
                        .map(entry -> left.remove(entry.getKey()))
                        .orElse(null);
            }
            boolean same = other != null && meaning.apply(one).equals(meaning.apply(other));
            pairs.add(new Pair<>(one, other, same ? null : maker.of(one, other)));
        });
        left.values().forEach(other -> pairs.add(new Pair<>(null, other, maker.of(null, other))));
        return pairs;
    }
}
