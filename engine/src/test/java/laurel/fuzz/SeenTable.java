package laurel.fuzz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as a person reads it from its sheet: the properties on top, the headings, the rows.
 *
 * @param policy the hit policy, by DMN's name
 */
record SeenTable(String policy, boolean inForce, List<Asked> asked, List<Given> given, List<SeenRow> rows) {

    /** A condition column. {@code reading} is "", "slices" or "interpolated"; {@code sign} ends its heading, or is "". */
    record Asked(int column, Word term, String reading, String sign) {}

    /** A result column: an award, or a term if {@code derived}. */
    record Given(int column, Word word, boolean derived) {}

    /** {@code number} counts from 1; a test that asks nothing and a result that gives nothing are null. */
    record SeenRow(int number, List<@Nullable SeenCondition> tests, List<@Nullable Object> results) {}

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("名称", "name"),
            Map.entry("hit policy", "policy"),
            Map.entry("命中策略", "policy"),
            Map.entry("otherwise", "otherwise"),
            Map.entry("否则", "otherwise"),
            Map.entry("clause", "clause"),
            Map.entry("条款", "clause"),
            Map.entry("valid from", "from"),
            Map.entry("生效日期", "from"),
            Map.entry("valid to", "to"),
            Map.entry("失效日期", "to"));

    private static final Map<String, String> POLICIES = Map.ofEntries(
            Map.entry("u", "UNIQUE"),
            Map.entry("唯一", "UNIQUE"),
            Map.entry("unique", "UNIQUE"),
            Map.entry("f", "FIRST"),
            Map.entry("首条", "FIRST"),
            Map.entry("first", "FIRST"),
            Map.entry("a", "ANY"),
            Map.entry("任意", "ANY"),
            Map.entry("any", "ANY"),
            Map.entry("p", "PRIORITY"),
            Map.entry("优先", "PRIORITY"),
            Map.entry("priority", "PRIORITY"),
            Map.entry("o", "OUTPUT ORDER"),
            Map.entry("按结果排序", "OUTPUT ORDER"),
            Map.entry("output order", "OUTPUT ORDER"),
            Map.entry("c", "COLLECT"),
            Map.entry("全部", "COLLECT"),
            Map.entry("collect", "COLLECT"),
            Map.entry("rule order", "COLLECT"),
            Map.entry("r", "COLLECT"),
            Map.entry("c+", "SUM"),
            Map.entry("全部 求和", "SUM"),
            Map.entry("collect sum", "SUM"),
            Map.entry("c<", "MIN"),
            Map.entry("全部 最小", "MIN"),
            Map.entry("collect min", "MIN"),
            Map.entry("c>", "MAX"),
            Map.entry("全部 最大", "MAX"),
            Map.entry("collect max", "MAX"),
            Map.entry("c#", "COUNT"),
            Map.entry("全部 计数", "COUNT"),
            Map.entry("collect count", "COUNT"));

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    /** Reads the sheet; {@link Unreadable} if a person could not. */
    static SeenTable of(SeenSheet sheet, List<Word> terms) {
        return new Reader(sheet, terms).read();
    }

    private static final class Reader {
        private final SeenSheet sheet;
        private final List<Word> terms;
        private String policy = "UNIQUE";
        private boolean inForce = true;
        private final List<Asked> asked = new ArrayList<>();
        private final List<Given> given = new ArrayList<>();
        private final Set<Integer> headed = new HashSet<>();

        Reader(SeenSheet sheet, List<Word> terms) {
            this.sheet = sheet;
            this.terms = terms;
        }

        SeenTable read() {
            if (!isTable(0)) {
                throw new Unreadable("no table", sheet.text(0, 0));
            }
            nothingRightOf(0, isTable(1) ? 1 : 0);
            int heading = properties();
            int body = headings(heading);
            List<SeenRow> rows = new ArrayList<>();
            for (int row = body; row < sheet.height(); row++) {
                rows.add(row(row));
            }
            return new SeenTable(policy, inForce, asked, given, rows);
        }

        private boolean isTable(int column) {
            return List.of("table", "决策表").contains(words(sheet.text(0, column)));
        }

        private static String words(String text) {
            return SeenSheet.trimmed(text)
                    .replaceAll("[\\u200B-\\u200D\\u2060\\uFEFF]+", "")
                    .replaceAll("[\\s\\p{Z}]+", " ")
                    .toLowerCase(Locale.ROOT);
        }

        private void nothingRightOf(int row, int column) {
            for (int right = column + 1; right < sheet.width(); right++) {
                if (sheet.look(row, right) != null && sheet.merged(row, right) == null) {
                    throw new Unreadable("a stray cell in row " + (row + 1), sheet.text(row, right));
                }
            }
        }

        /** The row in which the headings begin. */
        private int properties() {
            Set<String> seen = new HashSet<>();
            for (int row = 1; row < sheet.height(); row++) {
                String written = words(sheet.text(row, 0));
                String property = PROPERTIES.get(written);
                if (property != null) {
                    boolean text = property.equals("name") || property.equals("clause");
                    if (!seen.add(text ? written : property)) {
                        throw new Unreadable("twice", property);
                    }
                    nothingRightOf(row, text && written.equals(property) ? 2 : 1);
                    if (!text) {
                        property(property, sheet.look(row, 1));
                    }
                } else if (!sheet.isBlankRow(row)) {
                    return row;
                }
            }
            throw new Unreadable("no headings", sheet.height());
        }

        private void property(String property, @Nullable Object value) {
            String written = value == null ? "" : words(value.toString());
            switch (property) {
                case "policy" -> {
                    String named = written.isEmpty() ? "UNIQUE" : POLICIES.get(written);
                    if (named == null) {
                        throw new Unreadable("no hit policy", written);
                    }
                    policy = named;
                }
                case "otherwise" -> {
                    if (!List.of("", "nothing", "无").contains(written)) {
                        throw new Unreadable("otherwise what", written);
                    }
                }
                case "from", "to" -> {
                    if (value != null) {
                        LocalDate day = value instanceof LocalDate date ? date : SeenCondition.day(written);
                        inForce &= property.equals("from") ? !day.isAfter(LAST_DAY) : !day.isBefore(LAST_DAY);
                    }
                }
                default -> {
                    // A name and a clause decide nothing.
                }
            }
        }

        /** The first row below the headings. */
        private int headings(int first) {
            int last = first;
            for (int column = 0; column < sheet.width(); column++) {
                CellRangeAddress merged = sheet.merged(first, column);
                if (merged != null && merged.getFirstRow() == first && sheet.look(first, column) != null) {
                    last = Math.max(last, merged.getLastRow());
                }
            }
            for (int column = 0; column < sheet.width(); column++) {
                Set<String> texts = new LinkedHashSet<>();
                for (int row = first; row <= last; row++) {
                    texts.add(sheet.text(row, column));
                }
                texts.remove("");
                if (!texts.isEmpty()) {
                    headed.add(column);
                    heading(column, words(String.join(" ", texts)));
                }
            }
            if (given.isEmpty()) {
                throw new Unreadable("nothing given", first);
            }
            return last + 1;
        }

        private void heading(int column, String text) {
            if (text.equals("note") || text.equals("备注")) {
                return;
            }
            Matcher named = Pattern.compile("(gives|得出|slices|分段|interpolated|插值)\\s*[:：]\\s*(.+)")
                    .matcher(text);
            Matcher signed = Pattern.compile("(.+?)\\s*(>=|<=|>|<|≥|≤)").matcher(text);
            if (named.matches()
                    && (named.group(1).equals("gives") || named.group(1).equals("得出"))) {
                give(new Given(column, find(terms, named.group(2)), true));
            } else if (named.matches()) {
                boolean slices =
                        named.group(1).equals("slices") || named.group(1).equals("分段");
                asked.add(new Asked(column, find(terms, named.group(2)), slices ? "slices" : "interpolated", ""));
            } else if (Word.AWARDS.stream().anyMatch(award -> award.isCalled(text))) {
                give(new Given(column, find(Word.AWARDS, text), false));
            } else if (signed.matches()) {
                String sign = signed.group(2).replace("≥", ">=").replace("≤", "<=");
                asked.add(new Asked(column, find(terms, signed.group(1)), "", sign));
            } else {
                asked.add(new Asked(column, find(terms, text), "", ""));
            }
        }

        private void give(Given one) {
            if (given.stream().anyMatch(other -> other.word.equals(one.word))) {
                throw new Unreadable("given twice", one.word.id());
            }
            given.add(one);
        }

        private static Word find(List<Word> words, String name) {
            return words.stream()
                    .filter(word -> word.isCalled(name))
                    .findFirst()
                    .orElseThrow(() -> new Unreadable("no such word", name));
        }

        private SeenRow row(int row) {
            if (sheet.isBlankRow(row)) {
                throw new Unreadable("a blank row", row + 1);
            }
            for (int column = 0; column < sheet.width(); column++) {
                CellRangeAddress merged = sheet.merged(row, column);
                boolean across =
                        merged != null && merged.getFirstColumn() < Math.min(merged.getLastColumn(), sheet.width() - 1);
                if (sheet.look(row, column) != null && (across || !headed.contains(column))) {
                    throw new Unreadable("a stray cell in row " + (row + 1), sheet.text(row, column));
                }
            }
            List<@Nullable SeenCondition> tests = new ArrayList<>();
            asked.forEach(column ->
                    tests.add(SeenCondition.of(sheet.look(row, column.column), column.term.kind(), column.sign)));
            List<@Nullable Object> results = new ArrayList<>();
            given.forEach(column -> results.add(result(sheet.look(row, column.column), column.word.kind())));
            return new SeenRow(row + 1, tests, results);
        }

        private static @Nullable Object result(@Nullable Object cell, String kind) {
            return switch (kind) {
                case "badge" -> yes(cell);
                case "course", "text" -> textual(cell);
                case "advice" -> cell instanceof String text && !isYesNo(text) ? text : yes(cell);
                default -> {
                    boolean tooLong = cell instanceof BigDecimal number
                            && (number.abs().compareTo(BigDecimal.TEN.pow(15)) >= 0
                                    || (kind.equals("leave days") && number.signum() < 0));
                    if (tooLong || (cell != null && !(cell instanceof BigDecimal))) {
                        throw new Unreadable("no " + kind, cell == null ? "" : cell);
                    }
                    yield cell;
                }
            };
        }

        private static @Nullable Object textual(@Nullable Object cell) {
            if (cell != null && !(cell instanceof String)) {
                throw new Unreadable("no text", cell);
            }
            return cell;
        }

        private static boolean isYesNo(String text) {
            return List.of("yes", "true", "是", "no", "false", "否").contains(text.toLowerCase(Locale.ROOT));
        }

        private static @Nullable Object yes(@Nullable Object cell) {
            Object said = cell instanceof String text ? SeenCondition.yesNo(text) : cell;
            if (said != null && !(said instanceof Boolean)) {
                throw new Unreadable("neither yes nor no", said);
            }
            return Boolean.TRUE.equals(said) ? Boolean.TRUE : null;
        }
    }
}
