package laurel.random;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import laurel.TestBook;

/** Small books whose awards become payments in any of the ways that an Awards sheet can state; from a fixed seed. */
public final class RandomBooks {

    static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing
            level | Level | 职级 | text | employee(level) | P4, P5, P6 |
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            sales | Sales | 销售额 | money | metric(sales)
            score | Score | 得分 | percent | metric(score) | | 50%
            rise | Rise | 增长 | percent | metric(score, change)
            team | Team factor | 团队系数 | percent | metric(team)
            able | Able | 合格 | yes/no | attribute(able)
            wish | Wish | 意愿 | text | attribute(wish)
            draw | Draw | 预支 | money | attribute(draw)
            house | House | 部门 | text | employee(department)
            marks | Marks | 分数 | number | metric(marks)
            mood | Mood | 氛围 | percent | metric(mood) | | 50%
            deal | Deal | 成交 | money | event(deal)
            deal_day | Deal's day | 成交日 | date | event(deal, date)
            deals | Deals | 成交数 | integer | events(deal)
            """;

    private static final String DERIVED = """
            grade | Grade | 等级 | text | derived | A, B, C
            points | Points | 积分 | number | derived
            """;

    private static final List<String> HEADINGS = List.of(
            "Eligible",
            "Dated by",
            "Factors",
            "Cap",
            "Floor",
            "Cap order",
            "Proration",
            "Absences",
            "Transfers",
            "Leavers",
            "Group",
            "Group rule",
            "Priority",
            "Rounding",
            "Rounding unit",
            "Round",
            "Pay in",
            "Minimum",
            "Negative",
            "Cumulative",
            "Hold back",
            "Draw",
            "Draw rule",
            "At most",
            "Retro");

    private final Random random;
    private final String groupRule;
    private boolean isCorrected;

    public RandomBooks(long seed) {
        random = new Random(seed);
        groupRule = any("best", "priority", "choice(wish)", "stack");
    }

    /** The same, with every award corrected for three months. */
    public RandomBooks corrected() {
        isCorrected = true;
        return this;
    }

    public TestBook in(Path folder) {
        return TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TERMS + DERIVED)
                .sheet("words.xlsx", "Awards", awards())
                .table("Grades", grades())
                .table("Plain", table("Level | Score", this::levelAndScore, "Alpha | Beta | Days"))
                .table("Slices", slices())
                .table("Curve", curve())
                .table("Deals", table("Deal | Grade", this::dealAndGrade, "Delta"));
    }

    private String awards() {
        StringBuilder sheet =
                new StringBuilder("Awards\ncode | english | chinese | kind | of | currency | once | pay code");
        HEADINGS.forEach(heading -> sheet.append(" | ").append(heading));
        sheet.append('\n');
        award(sheet, "alpha | Alpha | 甲 | rate | salary | | | A1");
        award(sheet, "beta | Beta | 乙 | amount | | | " + any("", "", "year", "ever") + " | ");
        award(sheet, "gamma | Gamma | 丙 | rate | sales | | | ");
        award(sheet, "delta | Delta | 丁 | rate | deal | " + any("", "USD") + " | | ");
        award(sheet, "kappa | Kappa | 己 | months | salary | | | ");
        sheet.append("days | Days | 假 | leave days\n");
        return sheet.toString();
    }

    private void award(StringBuilder sheet, String start) {
        sheet.append(start);
        boolean capped = one(3);
        boolean group = one(3);
        String proration = any("", "calendar days", "working days", "months", "months 9/20", "calendar days");
        boolean days = proration.endsWith("days");
        boolean year = one(5);
        boolean drawn = one(5) && !year;
        String cap = capped ? any("2,000 CNY", "50% of salary", "0.5 × salary", "3,000 CNY") : "";
        List<String> cells = List.of(
                any("", "", "able"),
                start.startsWith("delta") ? any("", "deal_day") : "",
                any("", "team", "team, score", "30% team, 70% score"),
                cap,
                capped ? any("", "100 CNY") : "",
                capped ? any("", "after proration") : "",
                proration,
                days ? any("", "unpaid, sick", "unpaid; first 10 days forgiven") : "",
                days ? any("", "split") : "",
                any("", "pay", "forfeit"),
                group ? "g" : "",
                group ? groupRule : "",
                group ? any("1", "2", "3") : "",
                any("", "half even", "down", "up"),
                any("", "", "0.05", "10"),
                any("", "sum"),
                any("", "", "", "USD"),
                any("", "", "500 CNY", "1% of salary"),
                any("", "carry", "recover"),
                year ? "year" : "",
                any("", "", "20% for 3 months"),
                drawn ? "draw" : "",
                drawn
                        ? any(
                                "recoverable draw",
                                "recoverable guarantee",
                                "non-recoverable draw",
                                "non-recoverable guarantee")
                        : "",
                any("", "", "1", "2"),
                isCorrected ? "3 months" : any("", "", "", "3 months"));
        cells.forEach(cell -> sheet.append(" | ").append(cell));
        sheet.append('\n');
    }

    private String grades() {
        return "Table\nHit policy | " + any("FIRST", "PRIORITY")
                + "\nOtherwise | nothing\nScore | Rise | gives: Grade\n" + ">= 100% | - | A\n>= 80% | > 0% | "
                + any("A", "B") + "\n- | - | C\n";
    }

    private String table(String asks, Supplier<String> conditions, String gives) {
        StringBuilder table = new StringBuilder("Table\nHit policy | "
                + any("FIRST", "COLLECT", "COLLECT SUM", "COLLECT MAX", "COLLECT MIN", "PRIORITY", "OUTPUT ORDER")
                + "\nOtherwise | nothing\n" + any("", "", "Valid from | 2025-02-01\n", "Valid to | 2025-02-15\n")
                + asks + " | " + gives + "\n");
        int rows = 1 + random.nextInt(20);
        int columns = gives.split("\\|").length;
        for (int i = 0; i < rows; i++) {
            table.append(conditions.get()).append(" | ").append(any("10%", "5%", "33.3%", "12.5%"));
            if (columns > 1) {
                table.append(" | ")
                        .append(any("300", "", "99.99"))
                        .append(" | ")
                        .append(any("1", "2.5", ""));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private String levelAndScore() {
        return any("-", "P4", "P4, P5", "not(P6)") + " | "
                + any("-", ">= 80%", "[50%..100%)", "< 79.9%", "(80%..120%]");
    }

    private String dealAndGrade() {
        return any("-", ">= 1000", "[100..5000)", "< 50") + " | " + any("-", "A", "A, B", "not(C)");
    }

    private String slices() {
        return "Table\nOtherwise | nothing\nslices: Sales | Gamma\n[0..1000) | 1%\n[1000..3000) | " + any("2%", "2.5%")
                + "\n[3000..8000) | 3%\n>= 8000 | " + any("5%", "") + "\n";
    }

    private String curve() {
        return "Table\nOtherwise | nothing\ninterpolated: Score | gives: Points | Kappa\n80% | 50 | 0.5\n100% | 100 | 1\n"
                + any("120%", "130%") + " | 200 | 2\n";
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
