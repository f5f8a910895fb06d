package laurel.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Good decision tables of any hit policy, columns and cells, as an analyst would write them; from a fixed seed. */
final class RandomTables {

    /** What the book derives a term by that other tables ask for. */
    static final String GRADES = "Table\nHit policy | FIRST\nLevel | gives: Grade\nP4 | A\nP5 | B\nP6 | A";

    static final List<String> PERCENTS = List.of("0%", "10%", "50%", "80%", "99.5%", "100%", "120%");
    static final List<String> AMOUNTS = List.of("-1", "0", "100", "1000", "1000.5", "3000", "8000");
    static final List<String> COUNTS = List.of("0", "1", "2", "3", "5", "6");
    static final List<String> DAYS = List.of("2024-12-30", "2024-12-31", "2025-01-01", "2025-03-01", "2025/06/30");

    private static final List<String> CONDITIONS = List.of(
            "level",
            "post",
            "score",
            "sales",
            "points",
            "visits",
            "count",
            "hired",
            "safe",
            "grade",
            "score >=",
            "score <",
            "count >",
            "hired <=",
            "visits");

    private static final List<String> POLICIES = List.of(
            "",
            "UNIQUE",
            "UNIQUE",
            "唯一",
            "FIRST",
            "FIRST",
            "F",
            "首条",
            "ANY",
            "任意",
            "PRIORITY",
            "P",
            "OUTPUT ORDER",
            "按结果排序",
            "COLLECT",
            "RULE ORDER",
            "全部",
            "COLLECT SUM",
            "C+",
            "COLLECT MIN",
            "全部 最小",
            "COLLECT MAX",
            "C>",
            "COLLECT COUNT",
            "c#");

    private static final List<String> SUMMED = List.of("gift", "yen", "leave", "thirteenth", "gives: total");
    private static final List<String> RANKED = List.of("gives: mark", "gift", "leave", "star", "bonus", "gives: total");
    private static final List<String> LISTED =
            List.of("gift", "yen", "bonus", "leave", "thirteenth", "star", "learn", "tip");
    private static final List<String> ALONE = List.of(
            "gift", "yen", "bonus", "leave", "thirteenth", "star", "learn", "tip", "gives: mark", "gives: total");

    /** A sheet as {@link laurel.TestBook} takes it, and the cells to merge in it. */
    record Drawn(String text, List<String> merged) {}

    private final Random random;

    RandomTables(Random random) {
        this.random = random;
    }

    /** The table of that number, which has derived terms of its own to give. */
    Drawn table(int number) {
        return switch (random.nextInt(8)) {
            case 0 -> new Drawn(slices(), List.of());
            case 1 -> new Drawn(curve(), List.of());
            default -> rows(number);
        };
    }

    private Drawn rows(int number) {
        String policy = any(POLICIES);
        List<String> asked = some(CONDITIONS, 1 + random.nextInt(3));
        boolean unique = List.of("", "UNIQUE", "唯一").contains(policy);
        if (unique) {
            asked.removeIf(heading -> heading.startsWith("score") || heading.startsWith("level"));
            asked.add(0, any("score", "level"));
        }
        List<String> given = some(results(policy), 1 + random.nextInt(3));
        List<String> rows = new ArrayList<>();
        int count = 1 + random.nextInt(random.nextInt(6) == 0 ? 45 : 6);
        List<String> parts = unique ? parts(asked.get(0)) : List.of();
        for (int row = 0; row < (unique ? Math.min(count, parts.size()) : count); row++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                cells.add(i == 0 && unique ? parts.get(row) : condition(asked.get(i)));
            }
            boolean same = List.of("ANY", "任意").contains(policy) && random.nextInt(4) > 0;
            given.forEach(heading -> cells.add(same ? first(heading) : result(heading)));
            if (String.join("", cells).isBlank()) {
                cells.set(0, "-");
            }
            rows.add(String.join(" | ", cells));
        }
        return drawn(properties(policy), headings(asked), headings(given), number, rows);
    }

    private Drawn drawn(String properties, List<String> asked, List<String> given, int number, List<String> rows) {
        List<String> results = given.stream()
                .map(heading -> heading.startsWith("gives") ? heading + number : heading)
                .toList();
        List<String> all = new ArrayList<>(asked);
        all.addAll(results);
        int pair = Math.max(pair(asked), 0);
        if (pair(asked) < 0 || random.nextInt(3) > 0) {
            return new Drawn(properties + String.join(" | ", all) + "\n" + String.join("\n", rows), List.of());
        }
        List<String> above = new ArrayList<>(all);
        List<String> below = new ArrayList<>(Collections.nCopies(all.size(), ""));
        above.set(pair, "score");
        above.set(pair + 1, "");
        below.set(pair, ">=");
        below.set(pair + 1, "<");
        int row = (int) properties.lines().count() + 1;
        String merged = cell(pair, row) + ":" + cell(pair + 1, row);
        String high = cell(all.size() - 1, row) + ":" + cell(all.size() - 1, row + 1);
        return new Drawn(
                properties + String.join(" | ", above) + "\n" + String.join(" | ", below) + "\n"
                        + String.join("\n", rows),
                random.nextBoolean() ? List.of(merged, high) : List.of(merged));
    }

    /** Where "score >=" stands just before "score <", or -1. */
    private static int pair(List<String> asked) {
        int at = asked.indexOf("score >=");
        return at >= 0 && at + 1 < asked.size() && asked.get(at + 1).equals("score <") ? at : -1;
    }

    private static String cell(int column, int row) {
        return (char) ('A' + column) + Integer.toString(row);
    }

    private String properties(String policy) {
        List<String> properties = new ArrayList<>();
        if (!policy.isEmpty()) {
            properties.add(any("Hit policy", "命中策略", "hit policy") + " | " + "'" + policy);
        }
        properties.addAll(some(
                List.of(
                        any("Otherwise | nothing", "否则 | 无"),
                        "Clause | 3.1 A rule | 3.1 条款",
                        "Valid from | 2025-01-01",
                        any("Valid to | 2025-12-31", "失效日期 | 2025-12-30", "Valid to | '2026/01/01")),
                random.nextInt(3)));
        Collections.shuffle(properties, random);
        return any("Table\n", "决策表\n")
                + properties.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> results(String policy) {
        return switch (policy) {
            case "PRIORITY", "P" -> RANKED;
            case "OUTPUT ORDER", "按结果排序" -> List.of("gift", "leave", "star", "bonus");
            case "COLLECT", "RULE ORDER", "全部" -> LISTED;
            case "COLLECT SUM", "C+", "COLLECT MIN", "全部 最小", "COLLECT MAX", "C>", "COLLECT COUNT", "c#" -> SUMMED;
            default -> ALONE;
        };
    }

    /** As people write them: by id or in either language. */
    private List<String> headings(List<String> ids) {
        return ids.stream()
                .map(id -> {
                    String word = id.replaceFirst(" .*", "");
                    return Word.TERMS.stream()
                            .filter(term -> term.id().equals(word) && !id.startsWith("score "))
                            .map(term -> any(term.id(), term.english(), term.chinese()) + id.substring(word.length()))
                            .findFirst()
                            .orElse(id);
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Cells of that column that no value meets two of. */
    private List<String> parts(String heading) {
        if (heading.equals("level")) {
            return any(
                    List.of(List.of("P4", "P5", "P6", "P7"), List.of("P4, P5", "P6", "P7"), List.of("not(P4)", "P4")));
        }
        List<String> ends = new ArrayList<>(PERCENTS);
        ends.remove(random.nextInt(ends.size()));
        List<String> parts = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            parts.add("[" + ends.get(i - 1) + ".." + ends.get(i) + ")");
        }
        parts.add(">= " + ends.get(ends.size() - 1));
        return parts;
    }

    private String condition(String heading) {
        if (random.nextInt(3) == 0) {
            return any("-", "", "-");
        }
        return switch (heading) {
            case "level" -> any("P4", "P5", "P6", "P4, P5", "P5，P6", "not(P5)", "非（P4、P6）", "!= P7", "'= P6");
            case "post" ->
                any(
                        "a",
                        "b",
                        "a, b",
                        "not(a)",
                        "\"Sales, North\"",
                        "\"Sales, North\", b",
                        "a, \"b，c\"",
                        "b (x)",
                        "b（x）",
                        "a，b（x）");
            case "safe" -> any("yes", "no", "是", "TRUE", "FALSE", "yes, no");
            case "grade" -> any("A", "B", "A, B", "not(A)", "C");
            case "score >=", "score <" -> any(any(PERCENTS), "'" + any(PERCENTS), "0.8");
            case "count >" -> any(COUNTS);
            case "hired <=" -> any(DAYS);
            case "score" -> ordered(PERCENTS);
            case "sales", "points" -> ordered(AMOUNTS);
            case "hired" -> ordered(DAYS);
            default -> ordered(COUNTS);
        };
    }

    private String ordered(List<String> values) {
        int low = random.nextInt(values.size() - 1);
        String from = values.get(low);
        String to = values.get(low + 1 + random.nextInt(values.size() - low - 1));
        return switch (random.nextInt(12)) {
            case 0 -> ">= " + from;
            case 1 -> "> " + from;
            case 2 -> "< " + to;
            case 3 -> any("<= " + to, "≤" + to, "!= " + to);
            case 4 -> any(from, to, "'" + to);
            case 5 ->
                any("< " + from + ", >= " + to, from + ", " + to, "not(" + from + ")", "非(" + from + "，" + to + ")");
            case 6 -> any("【" + from + "～" + to + "）", "（" + from + "～" + to + "】");
            case 7 -> any("not([" + from + ".." + to + "))", "]" + from + ".." + to + "[");
            default -> any("[", "(") + from + ".." + to + any("]", ")");
        };
    }

    private String result(String heading) {
        if (random.nextInt(6) == 0) {
            return "";
        }
        return switch (heading) {
            case "gift", "yen" -> any("100", "88.88", "0", "1000.125", "-5", "2.5", "3.5");
            case "bonus" -> any("10%", "0.3", "33.335%", "0%", "150%");
            case "thirteenth" -> any("1", "1.5", "0.333");
            case "leave" -> any("0.5", "1", "2", "10");
            case "star" -> any("yes", "no", "TRUE", "是");
            case "learn" -> any("safety", "law, 2");
            case "tip" -> any("yes", "Take a break", "no", "'= rest", "否");
            case "gives: mark" -> any("high", "mid", "low");
            default -> any("1", "2.5", "-3");
        };
    }

    private static String first(String heading) {
        return switch (heading) {
            case "star", "tip" -> "yes";
            case "learn" -> "safety";
            case "gives: mark" -> "mid";
            default -> "2";
        };
    }

    private String slices() {
        List<String> ends = new ArrayList<>(AMOUNTS.subList(1, AMOUNTS.size()));
        ends.remove(random.nextInt(ends.size()));
        boolean rate = random.nextBoolean();
        StringBuilder table = new StringBuilder(
                properties("") + any("slices: Sales", "分段：销售额") + " | " + (rate ? "commission" : "gift") + "\n");
        for (int i = 1; i < ends.size(); i++) {
            table.append('[')
                    .append(ends.get(i - 1))
                    .append("..")
                    .append(ends.get(i))
                    .append(") | ");
            table.append(rate ? any("1%", "2%", "5%", "33.3%") : any("10", "40", "100", ""))
                    .append('\n');
        }
        return table + (rate ? ">= " + ends.get(ends.size() - 1) + " | 8%" : "");
    }

    private String curve() {
        List<String> points = some(PERCENTS, 1 + random.nextInt(4));
        String given = any("leave", "bonus", "gift");
        StringBuilder table = new StringBuilder(
                properties("") + "Level | " + any("interpolated: OKR score", "插值：得分") + " | " + given + "\n");
        String level = any("-", "P6", "P4, P5");
        for (String point : points) {
            table.append(level).append(" | ").append(point).append(" | ");
            table.append(given.equals("bonus") ? any("10%", "50%", "100%") : any("1", "7", "2.5"))
                    .append('\n');
        }
        return table.toString();
    }

    private List<String> some(List<String> choices, int count) {
        List<String> shuffled = new ArrayList<>(choices);
        if (random.nextInt(3) > 0) {
            Collections.shuffle(shuffled, random);
        } else {
            Collections.rotate(shuffled, random.nextInt(choices.size()));
        }
        return new ArrayList<>(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    private String any(String... choices) {
        return any(List.of(choices));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
