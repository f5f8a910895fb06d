package laurel.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.fact.Blanks;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.problem.Nearest;

/**
 * Parses DMN unary tests about one term: {@code -}, {@code P5, P6}, {@code >= 80%}, {@code [80%..100%)},
 * {@code not(P1)}. What a Chinese input method types for the same signs is accepted.
 */
final class TestParser {

    /** Why a text is no unary test: the code of a problem and the values of its text. */
    static final class Unparseable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final transient Object[] values;

        Unparseable(String code, Object... values) {
            super(code);
            this.code = code;
            this.values = values;
        }

        String code() {
            return code;
        }

        Object[] values() {
            return values;
        }
    }

    private static final Pattern INTERVAL = Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|!=|<|>|=)\\s*(.+)");
    private static final Pattern NEGATION = Pattern.compile("(?:not|非)\\s*[(（](.*)[)）]", Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE_OF_TEXTS = Pattern.compile("[\\[(（【［\\]].+(\\.\\.|～|~).+[\\])）】］\\[]");

    /** How people, and spreadsheets that correct them, write the dash that asks nothing. */
    private static final Set<String> DASHES = Set.of("-", "－", "–", "—", "——");

    /** The full-width signs before a text, and what each is the same as. */
    private static final Map<String, String> TEXT_SIGNS =
            Map.of("！＝", "!=", "≠", "!=", "＝", "=", "≥", ">=", "≤", "<=", "＞", ">", "＜", "<");

    private static final Pattern DATE_CALL = Pattern.compile("date\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern GROUPED_DIGITS = Pattern.compile("(?<!\\d)\\d{1,3},\\d{3}(?!\\d)");

    private final Term term;

    TestParser(Term term) {
        this.term = term;
    }

    /** Parses a whole cell. */
    UnaryTest parse(String cell) throws Unparseable {
        String text = plain(cell);
        if (asksNothing(text)) {
            return new UnaryTest.Any();
        }
        Matcher negation = NEGATION.matcher(text);
        return negation.matches() ? new UnaryTest.Not(list(negation.group(1))) : list(text);
    }

    /** Parses a cell below a heading that ends in a comparison sign. */
    UnaryTest parse(String sign, String cell) throws Unparseable {
        String text = plain(cell);
        return asksNothing(text) ? new UnaryTest.Any() : comparison(sign, text);
    }

    private static boolean asksNothing(String text) {
        return text.isEmpty() || DASHES.contains(text);
    }

    private UnaryTest list(String text) throws Unparseable {
        if (term.type().isNumeric() && GROUPED_DIGITS.matcher(text).find()) {
            throw new Unparseable("test.grouped", text);
        }
        List<UnaryTest> parts = new ArrayList<>();
        for (String part : split(text)) {
            parts.add(single(Blanks.strip(part)));
        }
        return parts.size() == 1 ? parts.get(0) : new UnaryTest.OneOf(List.copyOf(parts));
    }

    private UnaryTest single(String part) throws Unparseable {
        String text = term.type() == ValueType.TEXT ? plainSign(part) : part;
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return comparison(comparison.group(1), comparison.group(2));
        }
        Matcher interval = INTERVAL.matcher(text);
        if (term.type().isOrdered() && interval.matches()) {
            return range(
                    value(interval.group(2)), interval.group(1).equals("["),
                    value(interval.group(3)), interval.group(4).equals("]"));
        }
        if (term.type() == ValueType.TEXT) {
            reportMeantOtherwise(text);
        }
        return equal(text);
    }

    private static String plainSign(String part) {
        for (Map.Entry<String, String> sign : TEXT_SIGNS.entrySet()) {
            if (part.startsWith(sign.getKey())) {
                return sign.getValue() + part.substring(sign.getKey().length());
            }
        }
        return part;
    }

    /** What would be a text like any other, though no person means it as one. Between quotes it is. */
    private void reportMeantOtherwise(String text) throws Unparseable {
        if (RANGE_OF_TEXTS.matcher(text).matches()) {
            throw new Unparseable(
                    "test.unordered", text, term.label(), term.type().label());
        }
        if (DASHES.contains(text) || NEGATION.matcher(text).matches()) {
            throw new Unparseable("test.value", text, term.label(), term.type().label());
        }
    }

    private UnaryTest comparison(String sign, String text) throws Unparseable {
        if (sign.equals("=")) {
            return equal(text);
        }
        if (sign.equals("!=")) {
            return new UnaryTest.Not(equal(text));
        }
        Object value = value(text);
        if (!term.type().isOrdered()) {
            throw new Unparseable(
                    "test.unordered", sign, term.label(), term.type().label());
        }
        boolean with = sign.endsWith("=");
        return sign.startsWith(">")
                ? new UnaryTest.Range(value, with, null, false)
                : new UnaryTest.Range(null, false, value, with);
    }

    private UnaryTest equal(String text) throws Unparseable {
        Object value = value(text);
        if (!term.domain().limits().accepts(value)) {
            throw new Unparseable(
                    "test.outside", text.strip(), term.label(), term.domain().written());
        }
        return new UnaryTest.Equal(value);
    }

    private static UnaryTest range(Object low, boolean withLow, Object high, boolean withHigh) throws Unparseable {
        UnaryTest.Range range = new UnaryTest.Range(low, withLow, high, withHigh);
        if (range.isEmpty()) {
            throw new Unparseable("test.empty-range");
        }
        return range;
    }

    private Object value(String text) throws Unparseable {
        String written = Blanks.strip(text);
        if (term.type() == ValueType.DATE) {
            Matcher call = DATE_CALL.matcher(written);
            written = call.matches() ? call.group(1) : written;
        }
        if (term.type() == ValueType.TEXT
                && written.length() > 1
                && written.startsWith("\"")
                && written.endsWith("\"")) {
            written = written.substring(1, written.length() - 1);
        }
        Object value = term.type().parse(written);
        if (value == null) {
            throw new Unparseable(
                    "test.value", written, term.label(), term.type().label());
        }
        if (!term.allowed().isEmpty() && !term.allowed().contains(value)) {
            throw new Unparseable("test.not-allowed", written, term.label(), Nearest.to(written, term.writtenValues()));
        }
        return value;
    }

    /** At commas that stand outside of quotes. */
    private static List<String> split(String text) throws Unparseable {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            }
            if (sign == ',' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(sign);
            }
        }
        parts.add(part.toString());
        if (quoted || parts.stream().anyMatch(String::isBlank)) {
            throw new Unparseable("test.list", text);
        }
        return parts;
    }

    /** Full-width signs as half-width ones; in a text, which may hold any sign itself, only the commas outside of quotes. */
    private String plain(String cell) {
        String text = Blanks.strip(cell);
        if (term.type() == ValueType.TEXT) {
            return plainCommas(text);
        }
        return Normalizer.normalize(Blanks.squeeze(text).replace('、', ','), Normalizer.Form.NFKC)
                .replace('【', '[')
                .replace('】', ']')
                .replace("。", ".")
                .replace("~", "..")
                .replace("≥", ">=")
                .replace("≤", "<=")
                .replace("≠", "!=")
                .strip();
    }

    private static String plainCommas(String text) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            quoted ^= sign == '"';
            boolean comma = !quoted && (sign == '，' || sign == '、');
            plain.append(comma ? ',' : sign);
        }
        return plain.toString();
    }

    /** The value of a cell that the spreadsheet typed as a date, number or yes/no, checked like a written one. */
    UnaryTest typed(Object value) throws Unparseable {
        if (term.domain().isAny()) {
            return new UnaryTest.Equal(value);
        }
        return equal(term.type().write(value));
    }
}
