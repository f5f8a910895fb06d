package laurel.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A word of the fuzz tests' book, as the people who wrote the book know it. {@code kind} is a term's type or an award's kind;
 * {@code of} is what an award multiplies, or its currency, or a term's source.
 */
record Word(String id, String english, String chinese, String kind, String of, String allowed) {

    static final List<Word> TERMS = List.of(
            new Word("level", "Level", "职级", "text", "attribute(level)", "P4, P5, P6, P7"),
            new Word("post", "Post", "岗位", "text", "attribute(post)", ""),
            new Word("score", "OKR score", "得分", "percent", "attribute(score)", ">= 0%"),
            new Word("sales", "Sales", "销售额", "money", "attribute(sales)", ""),
            new Word("points", "Points", "积分", "number", "attribute(points)", ""),
            new Word("visits", "Visits", "拜访", "integer", "attribute(visits)", "[0..6]"),
            new Word("count", "Count", "次数", "integer", "attribute(count)", ""),
            new Word("hired", "Hired", "入职日期", "date", "attribute(hired)", ""),
            new Word("safe", "Safe", "安全", "yes/no", "attribute(safe)", ""),
            new Word("salary", "Monthly salary", "月薪", "money", "employee(monthly_salary)", ""),
            new Word("grade", "Grade", "等级", "text", "derived", "A, B, C"));

    static final List<Word> AWARDS = List.of(
            new Word("bonus", "Bonus", "奖金", "rate", "salary", ""),
            new Word("gift", "Gift", "礼金", "amount", "CNY", ""),
            new Word("yen", "Yen gift", "日元礼金", "amount", "JPY", ""),
            new Word("thirteenth", "Thirteenth month", "十三薪", "months", "salary", ""),
            new Word("commission", "Commission", "提成", "rate", "sales", ""),
            new Word("leave", "Extra leave", "额外假期", "leave days", "", ""),
            new Word("star", "Star badge", "明星徽章", "badge", "", ""),
            new Word("learn", "Course to take", "推荐课程", "course", "", ""),
            new Word("tip", "Tip", "建议", "advice", "", ""));

    /** The terms, and two derived ones for each table to give. */
    static List<Word> terms(int tables) {
        List<Word> terms = new ArrayList<>(TERMS);
        for (int table = 0; table < tables; table++) {
            terms.add(new Word("mark" + table, "Mark " + table, "评分" + table, "text", "derived", "high, mid, low"));
            terms.add(new Word("total" + table, "Total " + table, "总计" + table, "number", "derived", ""));
        }
        return terms;
    }

    static String termsSheet(int tables) {
        StringBuilder sheet = new StringBuilder("Terms\nid | english | chinese | type | source | allowed values\n");
        terms(tables)
                .forEach(term -> sheet.append(String.join(
                                " | ", term.id, term.english, term.chinese, term.kind, term.of, term.allowed))
                        .append('\n'));
        return sheet.toString();
    }

    static String awardsSheet() {
        StringBuilder sheet = new StringBuilder("Awards\ncode | english | chinese | kind | of | currency\n");
        AWARDS.forEach(award -> sheet.append(String.join(
                        " | ",
                        award.id,
                        award.english,
                        award.chinese,
                        award.kind,
                        award.kind.equals("amount") ? "" : award.of,
                        award.kind.equals("amount") ? award.of : ""))
                .append('\n'));
        return sheet.toString();
    }

    boolean isNumeric() {
        return List.of("number", "integer", "percent", "money").contains(kind);
    }

    boolean isCalled(String name) {
        return Stream.of(id, english, chinese)
                .anyMatch(own -> own.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }
}
