package laurel.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.problem.Language;
import laurel.table.Column;
import laurel.table.DecisionTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet of rows that close the gaps of a workbook's tables, each below its table's headings, ready to copy. */
final class ProposedRows {

    private final XSSFSheet sheet;
    private final Look look;
    private final Language language;
    private int next = 2;

    private ProposedRows(XSSFWorkbook workbook, Language language) {
        this.sheet = OwnSheets.add(workbook, WorkbookTexts.say(language, "proposed"), language);
        this.look = new Look(workbook);
        this.language = language;
    }

    static void write(XSSFWorkbook workbook, List<Proposal> proposals, Language language) {
        ProposedRows written = new ProposedRows(workbook, language);
        proposals.stream()
                .collect(Collectors.groupingBy(one -> one.table().index(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(written::table);
        Look.onePageWide(written.sheet);
    }

    /** The rows of one table. */
    private void table(List<Proposal> proposals) {
        DecisionTable table = proposals.get(0).table();
        Look.write(sheet, next++, 0, table.name().in(language) + " (" + table.sheet() + ")", look.quiet);
        int last = Stream.concat(table.conditions().stream(), table.results().stream())
                .mapToInt(Column::index)
                .max()
                .orElse(0);
        table.conditions().forEach(column -> put(column, heading(column), look.heading));
        table.results().forEach(column -> put(column, heading(column), look.heading));
        Look.write(sheet, next, last + 1, WorkbookTexts.say(language, "proposed.note"), look.heading);
        next++;
        for (Proposal proposal : proposals) {
            for (int i = 0; i < table.conditions().size(); i++) {
                put(table.conditions().get(i), proposal.cells().get(i), look.text);
            }
            Look.write(sheet, next, last + 1, WorkbookTexts.say(language, "proposed.fill"), look.quiet);
            next++;
        }
        for (int column = 0; column <= last; column++) {
            sheet.setColumnWidth(column, 18 * 256);
        }
        sheet.getRow(0).getCell(1).setCellStyle(look.quiet);
        next++;
    }

    private void put(Column column, String text, XSSFCellStyle style) {
        Look.write(sheet, next, column.index(), text, style);
    }

    private String heading(Column column) {
        if (column instanceof Column.Asks asks) {
            String name = (asks.term().label().in(language) + " " + asks.sign()).strip();
            return asks.isWhole() ? name : WorkbookTexts.say(language, "reading." + asks.reading(), name);
        }
        return column instanceof Column.GivesAward gives
                ? gives.award().label().in(language)
                : WorkbookTexts.say(
                        language, "gives", ((Column.GivesTerm) column).term().label());
    }
}
