package laurel.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Small tables of any columns, cells and hit policies, written as an analyst would write them; from a fixed seed. */
final class RandomTables {

    static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            level | Level | 职级 | text | attribute(level) | P4, P5, P6
            post | Post | 岗位 | text | attribute(post) |
            score | Score | 得分 | percent | attribute(score) | >= 0%
            sales | Sales | 销售额 | number | attribute(sales) |
            fine | Fine | 罚款 | money | attribute(fine) | [0..100]
            count | Count | 次数 | integer | attribute(count) | [0..6]
            visits | Visits | 拜访 | integer | attribute(visits) |
            step | Step | 档 | number | attribute(step) | 1, 1.5, 3
            hired | Hired | 入职 | date | attribute(hired) |
            safe | Safe | 安全 | yes/no | attribute(safe) |
            grade | Grade | 等级 | text | derived | A, B, C
            mark | Mark | 评分 | text | derived | high, mid, low
            """;

    /** Gives no C. */
    static final String GRADES = "Table\nLevel | gives: Grade\nP4 | A\nP5 | B\nP6 | A";

    private static final List<String> HEADINGS = List.of(
            "level",
            "post",
            "score",
            "sales",
            "fine",
            "count",
            "visits",
            "step",
            "hired",
            "safe",
            "grade",
            "score >=",
            "score <",
            "visits");

    private final Random random;

    RandomTables(long seed) {
        random = new Random(seed);
    }

    String table(String hitPolicy) {
        List<String> headings = new ArrayList<>(HEADINGS);
        Collections.shuffle(headings, random);
        List<String> chosen = headings.subList(0, 1 + random.nextInt(4));
        StringBuilder table = new StringBuilder("Table\nHit policy | " + hitPolicy + "\n"
                        + any("", "", "Otherwise | nothing\n") + String.join(" | ", chosen))
                .append(" | gives: mark\n");
        int rows = 1 + random.nextInt(random.nextBoolean() ? 5 : 25);
        for (int row = 0; row < rows; row++) {
            chosen.forEach(heading -> table.append(cell(heading)).append(" | "));
            table.append(any("high", "mid", "low", "")).append('\n');
        }
        return table.toString();
    }

    private String cell(String heading) {
        if (random.nextInt(3) == 0) {
            return "-";
        }
        return switch (heading) {
            case "level" -> any("P4", "P5", "P6", "P4, P5", "not(P5)", "not(P4, P6)");
            case "post" -> any("a", "b", "c", "a, b", "not(a)", "not(b, c)");
            case "step" -> any("1", "1.5", "3", ">= 1.5", "not(3)", "1, 3");
            case "grade" -> any("A", "B", "C", "A, B", "not(A)", "not(C)");
            case "safe" -> any("yes", "no");
            case "score >=", "score <" -> any("10%", "50%", "100%");
            case "score" -> range(any("0%", "10%", "50%"), any("51%", "99.5%", "100%"));
            case "sales" -> range(any("-1", "0", "2.5"), any("2.6", "10", "100"));
            case "fine" -> range(any("0", "1", "20"), any("20.01", "50", "100"));
            case "hired" -> range(any("2024-12-30", "2024-12-31"), any("2025-01-01", "2025-01-02", "2025-03-01"));
            default -> range(any("0", "1", "2"), any("3", "4", "6"));
        };
    }

    private String range(String low, String high) {
        return switch (random.nextInt(8)) {
            case 0 -> ">= " + low;
            case 1 -> "> " + low;
            case 2 -> "< " + high;
            case 3 -> "<= " + high;
            case 4 -> any(low, high);
            case 5 -> any("< " + low + ", >= " + high, low + ", " + high, "not(" + low + ")");
            default -> any("[", "(") + low + ".." + high + any("]", ")");
        };
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
