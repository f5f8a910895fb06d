package laurel.fuzz;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A way in which a good sheet gets damaged, by hand, by another program or by malice. */
enum Mutation {
    BLANK_CELL((sheet, random) -> cell(sheet, random).setBlank()),
    BLANK_ROW((sheet, random) -> row(sheet, random).forEach(Cell::setBlank)),
    SWAP_CELLS(Mutation::swap),
    SWAP_IN_COLUMN(Mutation::swapInColumn),
    INSERT_BLANK_ROW((sheet, random) ->
            sheet.shiftRows(1 + random.nextInt(Math.max(1, sheet.getLastRowNum())), sheet.getLastRowNum() + 1, 1)),
    DELETE_ROW((sheet, random) -> sheet.removeRow(row(sheet, random))),
    REPEAT_ROW((sheet, random) ->
            sheet.copyRows(List.of(row(sheet, random)), sheet.getLastRowNum() + 1, new CellCopyPolicy())),
    REPEAT_COLUMN(Mutation::repeatColumn),
    NUMBER_AS_TEXT((sheet, random) -> number(sheet, random, cell -> cell.setCellValue(plain(cell)))),
    NUMBER_AS_PERCENT_TEXT((sheet, random) -> number(sheet, random, cell -> cell.setCellValue(plain(cell) + "%"))),
    LOSE_FORMAT((sheet, random) -> number(sheet, random, cell -> cell.setCellStyle(sheet.getColumnStyle(50)))),
    PERCENT_FORMAT((sheet, random) -> number(sheet, random, cell -> format(cell, "0%"))),
    DATE_FORMAT((sheet, random) -> number(sheet, random, cell -> format(cell, "yyyy-mm-dd"))),
    LOSE_PERCENT((sheet, random) -> number(sheet, random, cell -> cell.setCellValue(cell.getNumericCellValue() * 100))),
    NEGATE((sheet, random) -> number(sheet, random, cell -> cell.setCellValue(-cell.getNumericCellValue()))),
    MANY_DIGITS((sheet, random) -> cell(sheet, random).setCellValue(1e18)),
    LONG_FRACTION((sheet, random) -> cell(sheet, random).setCellValue(0.1 + 0.2)),
    ANY_NUMBER((sheet, random) -> cell(sheet, random).setCellValue(random.nextInt(5))),
    YES((sheet, random) -> cell(sheet, random).setCellValue(random.nextBoolean())),
    DAY((sheet, random) -> day(cell(sheet, random), LocalDateTime.of(2025, 1, 1, 0, 0))),
    TIME_OF_DAY((sheet, random) -> day(cell(sheet, random), LocalDateTime.of(2025, 1, 1, 8, 30))),
    DATE_AS_TEXT((sheet, random) -> cell(sheet, random).setCellValue("2025-1-31")),
    OTHER_DATE_AS_TEXT((sheet, random) -> cell(sheet, random).setCellValue("31.01.2025")),
    INVERT_RANGE((sheet, random) ->
            text(sheet, random, text -> text.replaceFirst("([^\\[(【（]+)(\\.\\.|～)([^\\])】）]+)", "$3$2$1"))),
    OTHER_BOUND((sheet, random) ->
            text(sheet, random, text -> text.replace('[', '{').replace('(', '[').replace('{', '('))),
    CURLY((sheet, random) -> text(sheet, random, text -> text.replace('[', '{').replace(')', '}'))),
    HOSTILE((sheet, random) -> cell(sheet, random).setCellValue(hostile(random))),
    STRAY_RIGHT((sheet, random) -> stray(sheet, random.nextInt(sheet.getLastRowNum() + 1), 3 + random.nextInt(6))),
    STRAY_BELOW((sheet, random) -> stray(sheet, sheet.getLastRowNum() + 1 + random.nextInt(2), random.nextInt(4))),
    HIDE_ROW((sheet, random) ->
            (random.nextBoolean() ? row(sheet, random) : sheet.getRow(sheet.getLastRowNum())).setZeroHeight(true)),
    HIDE_COLUMN((sheet, random) -> sheet.setColumnHidden(random.nextInt(3), true)),
    MERGE_DOWN(Mutation::mergeDown),
    MERGE_ACROSS((sheet, random) -> merge(sheet, random, 0, 1)),
    MERGE_BLOCK((sheet, random) -> merge(sheet, random, 1, 1)),
    MERGE_BLANK((sheet, random) -> {
        Cell cell = cell(sheet, random);
        cell.setBlank();
        merge(sheet, cell, random.nextInt(2), 1);
    }),
    FORMULA((sheet, random) -> formula(cell(sheet, random), random.nextBoolean())),
    FAILED_FORMULA((sheet, random) -> {
        Cell cell = cell(sheet, random);
        cell.setCellFormula("1/0");
        evaluate(cell);
    }),
    EMPTY_FORMULA((sheet, random) -> {
        Cell cell = cell(sheet, random);
        cell.setCellFormula("\"\"");
        evaluate(cell);
    }),
    MISSPELL((sheet, random) -> text(sheet, random, text -> misspelt(text, random))),
    FULL_WIDTH((sheet, random) -> text(sheet, random, Mutation::wide)),
    WIDE_LETTERS((sheet, random) -> text(sheet, random, text -> translated(text, "P5%0", "Ｐ５％０"))),
    DASHES((sheet, random) ->
            cell(sheet, random).setCellValue(List.of("－", "–", "—", "--").get(random.nextInt(4)))),
    SPACES((sheet, random) -> text(sheet, random, text -> "  " + text + " ")),
    BLANKS_NOBODY_SEES((sheet, random) -> text(sheet, random, text -> "\u00A0" + text + "\u200B\u3000")),
    BLANKS_WITHIN((sheet, random) ->
            text(sheet, random, text -> text.replace(" ", "\u00A0").replace("..", " .. "))),
    BLANKS_ONLY((sheet, random) -> cell(sheet, random).setCellValue(" \u3000")),
    APOSTROPHE((sheet, random) -> text(sheet, random, text -> "'" + text)),
    QUOTE((sheet, random) -> text(sheet, random, text -> "\"" + text + "\"")),
    OPEN_QUOTE((sheet, random) -> text(sheet, random, text -> "\"" + text)),
    NOT((sheet, random) -> text(sheet, random, text -> "not(" + text + ")")),
    UPPER_CASE((sheet, random) -> text(sheet, random, text -> text.equals("a") ? "A" : text.toUpperCase(Locale.ROOT))),
    AND_MORE((sheet, random) -> text(
            sheet,
            random,
            text -> text
                    + List.of(", -", ",", ", not(a)", "，b", ", P7", ", 1,000", ", >= 1")
                            .get(random.nextInt(7)))),
    JOIN_CELLS((sheet, random) -> {
        Cell other = cell(sheet, random);
        text(
                sheet,
                random,
                text -> text + ", " + (other.getCellType() == CellType.STRING ? other.getStringCellValue() : "1"));
    }),
    SIGN((sheet, random) -> text(
            sheet,
            random,
            text -> List.of(">= ", "≥", "＜", "= ", "!= ", "≠", "＝").get(random.nextInt(7)) + text)),
    SECOND_PROPERTY(Mutation::secondProperty);

    /** Does that to a sheet. */
    private interface Damage {
        void in(XSSFSheet sheet, Random random);
    }

    private final Damage damage;

    Mutation(Damage damage) {
        this.damage = damage;
    }

    void damage(XSSFSheet sheet, Random random) {
        damage.in(sheet, random);
    }

    private static List<Cell> cells(XSSFSheet sheet) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    /** Seldom that which says what the sheet is. */
    private static Cell cell(XSSFSheet sheet, Random random) {
        List<Cell> cells = cells(sheet);
        if (cells.size() > 1 && random.nextInt(20) > 0) {
            cells.remove(0);
        }
        return cells.isEmpty() ? sheet.createRow(0).createCell(0) : cells.get(random.nextInt(cells.size()));
    }

    private static Row row(XSSFSheet sheet, Random random) {
        return cell(sheet, random).getRow();
    }

    private static void number(XSSFSheet sheet, Random random, Consumer<Cell> change) {
        List<Cell> numbers = cells(sheet);
        numbers.removeIf(cell -> cell.getCellType() != CellType.NUMERIC);
        if (!numbers.isEmpty()) {
            change.accept(numbers.get(random.nextInt(numbers.size())));
        }
    }

    private static void text(XSSFSheet sheet, Random random, UnaryOperator<String> change) {
        List<Cell> texts = cells(sheet);
        texts.removeIf(
                cell -> cell.getCellType() != CellType.STRING || (cell.getRowIndex() == 0 && random.nextInt(9) > 0));
        if (!texts.isEmpty()) {
            Cell cell = texts.get(random.nextInt(texts.size()));
            cell.setCellValue(change.apply(cell.getStringCellValue()));
        }
    }

    private static String plain(Cell cell) {
        return new BigDecimal(Double.toString(cell.getNumericCellValue()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void format(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    private static void day(Cell cell, LocalDateTime day) {
        cell.setCellValue(day);
        format(cell, "yyyy-mm-dd");
    }

    private static void swap(XSSFSheet sheet, Random random) {
        exchange(cell(sheet, random), cell(sheet, random));
    }

    private static void swapInColumn(XSSFSheet sheet, Random random) {
        Cell cell = cell(sheet, random);
        List<Cell> column = cells(sheet);
        column.removeIf(other -> other.getColumnIndex() != cell.getColumnIndex() || other.getRowIndex() == 0);
        if (!column.isEmpty()) {
            exchange(cell, column.get(random.nextInt(column.size())));
        }
    }

    private static void exchange(Cell one, Cell other) {
        Row spare = one.getSheet().createRow(one.getSheet().getLastRowNum() + 9);
        Cell kept = spare.createCell(0);
        copy(one, kept);
        copy(other, one);
        copy(kept, other);
        one.getSheet().removeRow(spare);
    }

    private static void copy(Cell from, Cell to) {
        CellUtil.copyCell(from, to, new CellCopyPolicy(), null);
    }

    private static void repeatColumn(XSSFSheet sheet, Random random) {
        int column = cell(sheet, random).getColumnIndex();
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum());
        }
        for (Cell cell : cells(sheet)) {
            if (cell.getColumnIndex() == column && cell.getRowIndex() > 0) {
                copy(cell, cell.getRow().createCell(last));
            }
        }
    }

    private static void stray(XSSFSheet sheet, int row, int column) {
        Row written = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        if (written.getCell(column) == null) {
            written.createCell(column).setCellValue("stray");
        }
    }

    private static void merge(XSSFSheet sheet, Random random, int down, int across) {
        merge(sheet, cell(sheet, random), down, across);
    }

    /** Mostly as a spreadsheet does it, which clears what the merged cell covers. */
    private static void mergeDown(XSSFSheet sheet, Random random) {
        Cell cell = cell(sheet, random);
        int down = 1 + random.nextInt(2);
        for (int row = cell.getRowIndex() + 1; row <= cell.getRowIndex() + down && random.nextInt(8) > 0; row++) {
            Row below = sheet.getRow(row);
            Cell covered = below == null ? null : below.getCell(cell.getColumnIndex());
            if (covered != null) {
                covered.setBlank();
            }
        }
        merge(sheet, cell, down, 0);
    }

    /** Over what stands there, as other programs leave it. */
    private static void merge(XSSFSheet sheet, Cell cell, int down, int across) {
        CellRangeAddress area = new CellRangeAddress(
                cell.getRowIndex(), cell.getRowIndex() + down, cell.getColumnIndex(), cell.getColumnIndex() + across);
        if (area.getNumberOfCells() > 1 && sheet.getMergedRegions().stream().noneMatch(area::intersects)) {
            sheet.addMergedRegion(area);
        }
    }

    private static void formula(Cell cell, boolean saved) {
        boolean number = cell.getCellType() == CellType.NUMERIC;
        cell.setCellFormula(number ? cell.getNumericCellValue() + "+0" : "\"x\"&1");
        if (saved) {
            evaluate(cell);
        }
    }

    private static void evaluate(Cell cell) {
        cell.getSheet()
                .getWorkbook()
                .getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(cell);
    }

    private static String hostile(Random random) {
        List<String> texts = List.of(
                "0.1); System.exit(1",
                "\"); System.exit(1); //",
                "a\"",
                "a\\",
                "${x}",
                "$param",
                "a\nend\nrule x when then",
                "<script>",
                "a' or '1'='1",
                "[a..b]",
                "(a..b)",
                "not(a), b",
                "*",
                "/* a",
                "a\u0007",
                "💰",
                "=1+1",
                "null");
        return texts.get(random.nextInt(texts.size()));
    }

    private static String misspelt(String text, Random random) {
        int at = random.nextInt(Math.max(1, text.length()));
        return text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
    }

    private static String wide(String text) {
        return translated(text.replace("..", "～"), ",()[]<>=!:", "，（）【】＜＞＝！：");
    }

    private static String translated(String text, String from, String to) {
        StringBuilder changed = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            changed.append(from.indexOf(sign) < 0 ? sign : to.charAt(from.indexOf(sign)));
        }
        return changed.toString();
    }

    private static void secondProperty(XSSFSheet sheet, Random random) {
        List<List<String>> rows = List.of(
                List.of("命中策略", "首条"),
                List.of("Hit policy", "COLLECT"),
                List.of("否则", "无"),
                List.of("Valid to", "2024-12-31"),
                List.of("失效日期", "2024-12-31"),
                List.of("Name", "x", "y", "z"),
                List.of("Hit policy", "FIRST", "UNIQUE"),
                List.of("名称", "甲", "乙"));
        List<String> added = rows.get(random.nextInt(rows.size()));
        sheet.shiftRows(1, sheet.getLastRowNum() + 1, 1);
        Row row = sheet.createRow(1);
        for (int i = 0; i < added.size(); i++) {
            row.createCell(i).setCellValue(added.get(i));
        }
    }
}
