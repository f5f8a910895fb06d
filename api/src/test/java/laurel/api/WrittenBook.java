package laurel.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A small policy book in a folder: a bonus by OKR score whose rate a test chooses, and a badge. */
public final class WrittenBook {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | influence | if missing
            level | Level | 职级 | text | employee(level) | P5, P6
            salary | Monthly salary | 月薪 | money | employee(monthly_salary) |
            score | OKR score | OKR得分 | percent | metric(okr_score) | | 1%
            mentor | Mentor | 导师 | yes/no | attribute(mentor) |
            rating | Rating | 评级 | text | derived | A, B
            change_of | Change of | 变动对象 | text | attribute(change_of) | nothing, person | | nothing
            change_by | Change amount | 变动金额 | money | attribute(change_by) |
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | currency | once | pay code
            bonus | Bonus | 奖金 | rate | Monthly salary | | | B100
            star | Star badge | 明星徽章 | badge | | | ever |
            control | Look at it | 核对 | alert | | | |
            """;

    private static final String BONUS = """
            Table
            Name | Performance bonus | 绩效奖金
            Otherwise | nothing
            Level | OKR score | Bonus
            P5, P6 | >= 100%% | %s
            P5, P6 | [80%%..100%%) | 10%%
            """;

    private static final String STARS = """
            Table
            Name | Stars | 明星
            Otherwise | nothing
            Mentor | Star badge
            yes | yes
            """;

    private static final String CONTROLS = """
            Table
            Name | Controls | 核对
            Otherwise | nothing
            Change of | Change amount | Look at it
            person | >= 50000 | Much more or less / 变动较大
            """;

    /** With the next one a contradiction: a rule fails for an employee of P5 who is said to be no mentor. */
    private static final String RATING = """
            Table
            Name | Rating by level | 按职级评级
            Otherwise | nothing
            Level | gives: Rating
            P5 | A
            """;

    private static final String SECOND_RATING = """
            Table
            Name | Rating by mentor | 按导师评级
            Otherwise | nothing
            Mentor | gives: Rating
            no | B
            """;

    private WrittenBook() {}

    /** Writes it anew, with that rate for a score from 100%. */
    public static Path write(Path folder, String rate) {
        sheets(folder.resolve("words.xlsx"), List.of(TERMS, AWARDS));
        sheets(folder.resolve("tables.xlsx"), List.of(BONUS.formatted(rate), STARS, RATING, SECOND_RATING, CONTROLS));
        return folder;
    }

    /** Adds a workbook with those sheets, their cells between bars. */
    public static void add(Path folder, String file, String... texts) {
        sheets(folder.resolve(file), List.of(texts));
    }

    private static void sheets(Path file, List<String> texts) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            texts.forEach(text -> write(workbook.createSheet(), text, percent));
            workbook.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(XSSFSheet sheet, String text, CellStyle percent) {
        List<String> lines = text.lines().toList();
        for (int row = 0; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\\|", -1);
            sheet.createRow(row);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isBlank()) {
                    write(sheet.getRow(row).createCell(column), cells[column].strip(), percent);
                }
            }
        }
    }

    private static void write(Cell cell, String text, CellStyle percent) {
        if (text.matches("\\d+%")) {
            cell.setCellValue(Double.parseDouble(text.substring(0, text.length() - 1)) / 100);
            cell.setCellStyle(percent);
        } else {
            cell.setCellValue(text);
        }
    }
}
