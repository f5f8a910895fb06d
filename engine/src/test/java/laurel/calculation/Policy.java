package laurel.calculation;

import java.math.BigDecimal;
import java.nio.file.Path;
import laurel.TestBook;

/** A book for tests of money: one sheet of terms, one of awards, and tables, all but the words of their headings as text. */
final class Policy {

    static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            target | Target bonus | 目标奖金 | money | attribute(target)
            sales | Sales | 销售额 | money | metric(sales)
            attainment | Attainment | 达成率 | percent | metric(attainment)
            quality | Quality | 质量 | number | attribute(quality)
            team | Team | 团队 | number | attribute(team)
            company | Company result | 公司 | number | attribute(company)
            good_standing | Good standing | 在岗良好 | yes/no | attribute(good_standing)
            wish | Wish | 意愿 | text | attribute(wish)
            guarantee | Guarantee | 保底 | money | metric(guarantee)
            sale | Sale | 成交额 | money | event(sale)
            booked | Booked on | 签约日 | date | event(sale, booked)
            invoiced | Invoiced on | 开票日 | date | event(sale, invoiced)
            demo | Demo | 演示 | number | event(demo)
            """;

    /** The brackets T of the semantics, in slices or as a whole. */
    static final String T = """
            [0..1000) | 1%
            [1000..3000) | 2%
            [3000..8000) | 3%
            [8000..20000) | 5%
            """;

    private Policy() {}

    /** {@code awards} are the rows of the Awards sheet below its kind, headings first. */
    static Company of(Path folder, String awards, String... tables) {
        TestBook book = TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet("words.xlsx", "Awards", "Awards\n" + awards);
        for (int i = 0; i < tables.length; i++) {
            book.table("Table " + i, "Table\n" + tables[i]);
        }
        return Company.with(book);
    }

    /** An award of a fixed amount, with further columns of the Awards sheet. */
    static Company amount(Path folder, String amount, String columns, String cells) {
        return of(
                folder,
                "code | english | chinese | kind | " + columns + "\nbonus | Bonus | 奖金 | amount | " + cells,
                "Monthly salary | Bonus\n> 0 | " + amount);
    }

    /** An award that pays the target bonus of 20,000 times {@code rate}. */
    static Company ofTarget(Path folder, String rate, String columns, String cells) {
        return of(
                        folder,
                        "code | english | chinese | kind | of | " + columns + "\nbonus | Bonus | 奖金 | rate | target | "
                                + cells,
                        "Target bonus | Bonus\n> 0 | " + rate)
                .attribute("target", new BigDecimal("20000"));
    }

    /** An award that pays a share of the sales, as {@code table} says. */
    static Company ofSales(Path folder, String table, String columns, String cells) {
        return of(
                folder,
                "code | english | chinese | kind | of | " + columns + "\nbonus | Bonus | 奖金 | rate | sales | " + cells,
                table);
    }

    /** An award that pays all of the sales. */
    static Company ofSales(Path folder, String columns, String cells) {
        return ofSales(folder, "Monthly salary | Bonus\n> 0 | 100%", columns, cells);
    }
}
