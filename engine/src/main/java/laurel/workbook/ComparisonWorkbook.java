package laurel.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import laurel.comparison.BookEdits;
import laurel.comparison.ComparisonTexts;
import laurel.comparison.Edit;
import laurel.comparison.Impact;
import laurel.comparison.Impact.Balance;
import laurel.comparison.ImpactRun;
import laurel.comparison.PersonChange;
import laurel.comparison.Unit;
import laurel.problem.Language;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A comparison to attach to a request for approval: a summary, the edits, departments and levels with charts, every person. */
public final class ComparisonWorkbook implements Closeable, ImpactRun.People {

    private final BookEdits edits;
    private final ComparisonTexts texts;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SXSSFWorkbook streamed;
    private final ComparisonCells cells;
    private final XSSFSheet summary;
    private final XSSFSheet editsSheet;
    private final PeopleSheets people;

    public ComparisonWorkbook(BookEdits edits, Language language) {
        this.edits = edits;
        this.texts = new ComparisonTexts(language);
        this.cells = new ComparisonCells(workbook);
        this.summary = workbook.createSheet(texts.say("sheet.summary"));
        this.editsSheet = workbook.createSheet(texts.say("sheet.edits"));
        workbook.createSheet(texts.say("sheet.departments"));
        workbook.createSheet(texts.say("sheet.levels"));
        this.streamed = Streamed.workbook(workbook);
        this.people = new PeopleSheets(streamed, cells, texts);
    }

    @Override
    public void take(PersonChange change) {
        people.take(change);
    }

    /** Without an impact, only the edits; then it is closed for more people. */
    public void write(@Nullable Impact impact, OutputStream out) throws IOException {
        summary(impact);
        edits();
        XSSFSheet departments = workbook.getSheet(texts.say("sheet.departments"));
        XSSFSheet levels = workbook.getSheet(texts.say("sheet.levels"));
        if (impact != null) {
            groups(departments, texts.say("column.department"), impact.departments());
            groups(levels, texts.say("column.level"), impact.levels());
            people.complete();
        } else {
            workbook.removeSheetAt(workbook.getSheetIndex(levels));
            workbook.removeSheetAt(workbook.getSheetIndex(departments));
        }
        streamed.write(out);
    }

    private void summary(@Nullable Impact impact) {
        Grid grid = new Grid(summary, cells);
        grid.title(texts.say("sheet.title"));
        grid.row(texts.say("edits", edits.list().size(), edits.deciding()));
        grid.row(texts.say(
                "cases", edits.before().cases().size(), edits.after().cases().size()));
        grid.row(texts.say(
                "column.digest", edits.before().digest(), edits.after().digest()));
        if (impact != null) {
            grid.row(texts.say("impact", impact.compared(), impact.changed()));
            if (impact.onlyBefore() + impact.onlyAfter() > 0) {
                grid.row(texts.say("only", impact.onlyBefore(), impact.onlyAfter()));
            }
            grid.gap();
            grid.heading(2, balanceHeadings(texts.say("totals"), texts.say("column.unit")));
            impact.totals().forEach(total -> balance(grid, "", null, total.unit(), total.balance()));
            budgets(grid, impact);
            grid.gap();
            grid.heading(2, balanceHeadings(texts.say("column.award"), texts.say("column.unit")));
            impact.awards()
                    .forEach(award ->
                            balance(grid, award.label().in(texts.language()), null, award.unit(), award.balance()));
            grid.gap();
            grid.heading(
                    2, texts.say("effects"), texts.say("column.unit"), texts.say("people"), texts.say("difference"));
            impact.effects()
                    .forEach(effect -> grid.row(
                            texts.effect(effect.edits(), effect.sort()),
                            texts.unit(effect.unit()),
                            effect.people(),
                            effect.amount()));
        }
        Look.widths(summary, 48, 18, 18, 18, 18, 10, 18, 10, 18);
        Look.onePageWide(summary);
    }

    private void budgets(Grid grid, Impact impact) {
        if (!impact.budgets().isEmpty()) {
            grid.gap();
            grid.heading(
                    2,
                    texts.say("column.budget"),
                    texts.say("column.unit"),
                    texts.say("column.sum"),
                    texts.say("before"),
                    texts.say("after"),
                    texts.say("column.left"));
            impact.budgets()
                    .forEach(one -> grid.row(
                            texts.say(one.isExceeded() ? "column.over" : "column.under"),
                            one.currency(),
                            one.budget(),
                            one.before(),
                            one.after(),
                            one.left()));
        }
    }

    private String[] balanceHeadings(String... first) {
        List<String> headings = new ArrayList<>(List.of(first));
        for (String key : List.of("before", "after", "difference", "gainers", "gain", "losers", "loss")) {
            headings.add(texts.say(key));
        }
        return headings.toArray(String[]::new);
    }

    private void balance(Grid grid, String name, @Nullable Long people, Unit unit, Balance balance) {
        List<Object> row = new ArrayList<>(List.of(name));
        if (people != null) {
            row.add(people);
        }
        row.addAll(List.of(
                texts.unit(unit),
                balance.before(),
                balance.after(),
                balance.difference(),
                balance.gainers(),
                balance.gain(),
                balance.losers(),
                balance.loss()));
        grid.row(row.toArray());
    }

    private void edits() {
        Grid grid = new Grid(editsSheet, cells);
        grid.heading(
                "#",
                texts.say("column.edit"),
                texts.say("column.cell"),
                texts.say("column.before"),
                texts.say("column.was"),
                texts.say("column.after"),
                texts.say("column.is"),
                texts.say("column.remark"));
        for (Edit edit : edits.list()) {
            if (edit.cells().isEmpty()) {
                grid.row(
                        (long) edit.number(),
                        texts.title(edit),
                        "",
                        edit.before() == null ? "" : edit.before().toString(),
                        "",
                        edit.after() == null ? "" : edit.after().toString(),
                        "",
                        texts.remark(edit));
            }
            for (Edit.CellEdit cell : edit.cells()) {
                grid.row(
                        (long) edit.number(),
                        texts.title(edit),
                        cell.column().in(texts.language()),
                        cell.before() == null ? "" : cell.before().toString(),
                        cell.was(),
                        cell.after() == null ? "" : cell.after().toString(),
                        cell.is(),
                        texts.remark(edit));
            }
        }
        grid.frozen(0);
        Look.widths(editsSheet, 5, 30, 18, 28, 18, 28, 18, 26);
        Look.onePageWide(editsSheet);
    }

    /** By unit, then by name, so that a chart finds the groups of one currency together. */
    private void groups(XSSFSheet sheet, String heading, List<Impact.GroupTotal> groups) {
        Grid grid = new Grid(sheet, cells);
        grid.heading(3, balanceHeadings(heading, texts.say("people"), texts.say("column.unit")));
        Map<Unit, List<Impact.GroupTotal>> byUnit = new TreeMap<>();
        groups.forEach(group ->
                byUnit.computeIfAbsent(group.unit(), none -> new ArrayList<>()).add(group));
        List<ComparisonChart> charts = new ArrayList<>();
        byUnit.forEach((unit, own) -> {
            boolean changes = own.stream()
                    .anyMatch(
                            group -> group.balance().gainers() + group.balance().losers() > 0);
            if (!changes && !unit.isPaid()) {
                // The summary has its totals; here it would only push the charts off the page.
                return;
            }
            int first = grid.next();
            own.forEach(group -> balance(grid, texts.group(group.name()), group.people(), unit, group.balance()));
            if (unit.isPaid() && changes) {
                charts.add(new ComparisonChart(
                        texts.say("chart", heading, texts.unit(unit)),
                        first,
                        grid.next() - 1,
                        texts.say("chart.gain"),
                        texts.say("chart.loss")));
            }
        });
        int below = grid.next() + 1;
        for (ComparisonChart chart : charts) {
            chart.draw(sheet, below);
            below += ComparisonChart.ROWS + 1;
        }
        grid.frozen(0);
        Look.widths(sheet, 24, 10, 20, 18, 18, 18, 10, 18, 10, 18);
        Look.onePageWide(sheet);
    }

    @Override
    public void close() throws IOException {
        streamed.close();
    }
}
