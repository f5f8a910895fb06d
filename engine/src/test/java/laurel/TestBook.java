package laurel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import laurel.policy.PolicyBook;
import laurel.problem.Problems;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A policy book for a test, its sheets written as text: a line a row, cells between bars. {@code 0.3} and {@code 30%} become
 * numbers, {@code 2025-01-31} a date, {@code =1/0} a formula, {@code 'x} the text x, anything else a text.
 */
public final class TestBook {

    public static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing
            level | Level | 职级 | text | employee(level) | P4, P5, P6, P7 |
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            score | OKR score | OKR得分 | percent | metric(okr_score)
            change | OKR change | OKR变化 | percent | metric(okr_score, change)
            wish | Wish | 意愿 | text | attribute(wish) | money, time | money
            safety | Safety course | 安全课程 | yes/no | course(safety)
            rating | Rating | 评级 | text | derived | A, B, C
            points | Points | 积分 | number | derived
            """;

    public static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | currency | once | pay code
            bonus | Bonus | 奖金 | rate | Monthly salary | | | B100
            gift | Gift | 礼金 | amount | | CNY
            thirteenth | Thirteenth month | 十三薪 | months | salary
            leave | Extra leave | 额外假期 | leave days
            review | Promotion review | 晋升答辩 | promotion review
            star | Star badge | 明星徽章 | badge | | | ever
            learn | Course to take | 推荐课程 | course
            tip | Tip | 建议 | advice
            """;

    private final Path folder;
    private final Map<String, XSSFWorkbook> workbooks = new LinkedHashMap<>();

    private TestBook(Path folder) {
        this.folder = folder;
    }

    /** A book without anything in it. */
    public static TestBook empty(Path folder) {
        return new TestBook(folder);
    }

    /** A book with {@link #TERMS} and {@link #AWARDS}. */
    public static TestBook in(Path folder) {
        return empty(folder).sheet("words.xlsx", "Terms", TERMS).sheet("words.xlsx", "Awards", AWARDS);
    }

    public TestBook sheet(String file, String name, String text) {
        XSSFWorkbook workbook = workbooks.computeIfAbsent(file, none -> new XSSFWorkbook());
        XSSFSheet sheet = workbook.createSheet(name);
        List<String> lines = text.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\\|", -1);
            Row written = sheet.createRow(row);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isBlank()) {
                    write(written.createCell(column), cells[column].strip());
                }
            }
        }
        return this;
    }

    /** A table on a sheet of its own name. */
    public TestBook table(String name, String text) {
        return sheet("tables.xlsx", name, text);
    }

    /** Does to a sheet what text cannot say: merges, hides, protects. */
    public TestBook change(String file, String name, Consumer<XSSFSheet> change) {
        change.accept(Objects.requireNonNull(workbooks.get(file)).getSheet(name));
        return this;
    }

    public TestBook file(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the workbooks and returns the book's folder. */
    public Path write() {
        try {
            for (Map.Entry<String, XSSFWorkbook> workbook : workbooks.entrySet()) {
                Path path = folder.resolve(workbook.getKey());
                Files.createDirectories(path.getParent());
                try (OutputStream out = Files.newOutputStream(path)) {
                    workbook.getValue().write(out);
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes and loads it; an error fails the test. */
    public PolicyBook load() {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.load(write(), problems);
        if (book == null) {
            throw new AssertionError(problems.toList());
        }
        return book;
    }

    static void write(Cell cell, String text) {
        if (text.startsWith("'")) {
            cell.setCellValue(text.substring(1));
        } else if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
            cell.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(cell);
        } else if (text.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.matches("-?\\d+(\\.\\d+)?%")) {
            cell.setCellValue(Double.parseDouble(text.substring(0, text.length() - 1)) / 100);
            cell.setCellStyle(style(cell, "0.##%"));
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            cell.setCellValue(LocalDate.parse(text));
            cell.setCellStyle(style(cell, "yyyy-mm-dd"));
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d")) {
            cell.setCellValue(LocalDateTime.parse(text.replace(' ', 'T')));
            cell.setCellStyle(style(cell, "yyyy-mm-dd hh:mm"));
        } else if (text.equals("TRUE") || text.equals("FALSE")) {
            cell.setCellValue(text.equals("TRUE"));
        } else {
            cell.setCellValue(text);
        }
    }

    private static CellStyle style(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        return style;
    }
}
