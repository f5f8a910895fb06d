package laurel.control;

import java.nio.file.Path;
import laurel.TestBook;

/** The words of a book that judges changes, and a table of it that has nothing to do with them. */
final class ControlWords {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values | if missing
            level | Level | 职级 | text | employee(level)
            least | Least | 保底 | money | attribute(least) | | 100
            change_of | Change of | 变动对象 | text | attribute(change_of) | nothing, person, team, total | nothing
            change_team | Change team | 变动团队 | text | attribute(change_team)
            change_currency | Change currency | 变动币种 | text | attribute(change_currency)
            change_new | New | 新增 | yes/no | attribute(change_new)
            change_rate | Change rate | 变动比例 | percent | attribute(change_rate)
            change_by | Change amount | 变动金额 | money | attribute(change_by)
            change_before | Paid before | 上期发放 | money | attribute(change_before)
            change_now | Paid now | 本期发放 | number | attribute(change_now)
            severity | Severity | 程度 | number | derived
            """;

    /** One is due to everybody who is employed. */
    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | currency | draw | draw rule
            gift | Gift | 礼金 | amount | CNY
            pay | Pay | 薪酬 | amount | CNY | Least | non-recoverable guarantee
            control | To be checked | 需核对 | alert
            """;

    private ControlWords() {}

    static TestBook in(Path folder) {
        return TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet("words.xlsx", "Awards", AWARDS)
                .table("Gifts", "Table\nLevel | Gift | Pay\nP5 | 200 |\nP6 | | 50");
    }
}
