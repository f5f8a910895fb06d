package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import laurel.TestBook;
import laurel.problem.Place;
import laurel.problem.Problem;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.BookReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** No cell's text becomes code: whatever is typed, the book is refused at that cell, or its rules are what they were. */
class HostileTextsTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing | unit | better | note
            level | Level | 职级 | text | employee(level) | | P4 | | | of the post
            desk | Desk | 工位 | text | attribute(desk) | A, B
            score | OKR score | OKR得分 | percent | metric(okr_score) | >= 0% | 0% | | higher
            sales | Sales | 销售额 | money | metric(sales) | | | CNY |
            years | Years | 年限 | integer | attribute(years)
            hired | Hired | 入职日期 | date | employee(hired)
            safe | Safety | 安全 | yes/no | course(safety)
            rating | Rating | 评级 | text | derived
            points | Points | 积分 | number | derived
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | currency | rounding | once | pay code | note
            bonus | Bonus | 奖金 | rate | salary | | half up | | B100 | by month
            gift | Gift | 礼金 | amount | | CNY | down | year | |
            months | Months | 月数 | months | sales
            leave | Leave | 假期 | leave days
            review | Review | 答辩 | promotion review
            star | Star | 徽章 | badge | | | | ever
            paper | Paper | 证书 | certificate
            learn | Learn | 课程 | course
            tip | Tip | 建议 | advice
            """;

    private static final String REWARD = """
            Table
            Name | Reward
            名称 | 奖励
            Hit policy | COLLECT
            Otherwise | nothing
            Clause | 1.2 Whoever does well
            条款 | 一之二
            Valid from | 2025-01-01
            Valid to | 2025-12-31
            level | desk | score | sales >= | years | hired | safe | bonus | gift | months | leave | review | star | paper | learn | tip | note
            P5, P6 | A | >= 80% | 1000 | [1..3] | >= 2020-01-01 | yes | 10% | 100 | 1.5 | 2 | yes | yes | yes | safety | Go on | first
            not(P5) | - | 90% | | 7 | 2021-02-03 | TRUE | 5% | =1+1 | | | | | | | =UPPER("go") |
            P7 | | | | | | | | | | 1 | | | | | |
            """;

    private static final String RATING = """
            决策表
            desk | gives: rating | 得出：points
            A | good | 1
            B | poor | 2
            """;

    private static final String SLICES = """
            Table
            Name | Commission
            rating | slices: sales | gift
            good | [0..1000) | 1
            good | [1000..2000) | 2
            """;

    private static final String CASES = """
            Cases
            Period | 2025-Q3
            Currency | CNY
            case | level | desk | score | sales | years | hired | safe | metric(calls, 2025-03) | course(first aid) | given(star, 2024) | gift | tip | gives: rating | not evaluable | problem | note
            all | P5 | A | 80% | 5 | 1 | 2020-01-01 | yes | 4 | yes | yes | 5 | Go on | good | Years | value.type | once
            """;

    private static final String BOOK = "a.xlsx";

    @TempDir
    Path folder;

    private void write() {
        TestBook.empty(folder)
                .sheet(
                        BOOK,
                        "Terms",
                        TERMS.replace("safe |", "salary | Salary | 月薪 | money | employee(monthly_salary)\nsafe |"))
                .sheet(BOOK, "Awards", AWARDS)
                .sheet(BOOK, "Reward", REWARD)
                .sheet(BOOK, "Rating", RATING)
                .sheet(BOOK, "Slices", SLICES)
                .sheet(BOOK, "Cases", CASES)
                .sheet(BOOK, "Notes", "Notes\nA note | for people\n 12")
                .write();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.1); System.exit(1", "\"; //", "*/", "\\u0022", "x\nSystem.exit(1);", "${x}", "end rule", "”；“"
            })
    void areRefusedOrLeaveTheRulesAloneInEveryCell(String text) throws IOException {
        write();
        String plain = drl(new Problems());
        int refused = 0;
        int harmless = 0;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(BOOK)))) {
            for (XSSFCell cell : cells(workbook)) {
                Problems problems = new Problems();
                String drl = drlWith(text, cell, problems);
                if (problems.anyError()) {
                    refused++;
                    assertIsBlamed(text, place(cell), problems);
                } else {
                    harmless++;
                    // What a cell asks may well lead to another join: then any other text leads to the same.
                    String same = drl.equals(plain) ? plain : drlWith("harmless", cell, problems);
                    assertThat(drl).as("%s at %s", text, place(cell)).isEqualTo(same);
                }
            }
        }
        assertThat(refused).isGreaterThan(100);
        assertThat(harmless).isGreaterThan(50);
    }

    /** What is refused is refused for that text: at its cell, or where another cell no longer agrees with it. */
    private static void assertIsBlamed(String text, Place place, Problems problems) {
        assertThat(problems.toList())
                .filteredOn(Problem::isError)
                .as("%s at %s", text, place)
                .anyMatch(problem -> problem.place().equals(place)
                        || problem.values().toString().contains(text));
    }

    @Test
    void leaveTheRulesAloneAsNamesOfSheetsAndFiles() throws IOException {
        write();
        String plain = drl(new Problems());
        for (String text : List.of("0.1); System.exit(1", "\"; ##", "${x}\nend rule", "”；“")) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(folder.resolve(BOOK)))) {
                for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
                    workbook.setSheetName(sheet, text.replace('\n', ' ') + sheet);
                }
                Files.delete(folder.resolve(BOOK));
                save(workbook, "a " + text + ".xlsx");
            }
            Problems problems = new Problems();
            assertThat(drl(problems)).as(text).isEqualTo(plain);
            assertThat(problems.anyError()).isFalse();
            Files.move(folder.resolve("a " + text + ".xlsx"), folder.resolve(BOOK));
        }
    }

    private String drlWith(String text, XSSFCell cell, Problems problems) throws IOException {
        CTCell typed = (CTCell) cell.getCTCell().copy();
        cell.setCellValue(text);
        save(cell.getSheet().getWorkbook(), BOOK);
        cell.getCTCell().set(typed);
        return drl(problems);
    }

    private static List<XSSFCell> cells(XSSFWorkbook workbook) {
        List<XSSFCell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    cells.add((XSSFCell) cell);
                }
            }
        }
        return cells;
    }

    private static Place place(XSSFCell cell) {
        return new Place.Cell(BOOK, cell.getSheet().getSheetName(), cell.getRowIndex() + 1, cell.getColumnIndex());
    }

    private void save(XSSFWorkbook workbook, String file) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(file))) {
            workbook.write(out);
        }
    }

    /** Not compiled, for that takes long and is not asked here; "" if the book is refused. */
    private String drl(Problems problems) {
        BookContent content = BookReader.read(folder, problems);
        Strata strata = Strata.of(content, List.of(), problems);
        return problems.anyError() ? "" : Plan.of(content, strata).drl();
    }
}
