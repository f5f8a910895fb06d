package laurel.fuzz;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a condition's cell says to a person who knows the analysts' guide and nothing of the engine. */
record SeenCondition(List<Part> parts, boolean negated) {

    /** One part of a list: a lower and an upper end, of which one may be open. */
    record Part(
            @Nullable Object low, boolean withLow, @Nullable Object high, boolean withHigh, boolean negated) {

        boolean isMetBy(Object value) {
            return (isAbove(value) && isBelow(value)) != negated;
        }

        private boolean isAbove(Object value) {
            return low == null || order(value, low) > 0 || (withLow && order(value, low) == 0);
        }

        private boolean isBelow(Object value) {
            return high == null || order(value, high) < 0 || (withHigh && order(value, high) == 0);
        }
    }

    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])(.+?)\\.\\.(.+?)([\\])\\[])");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|!=|<|>|=)(.*)", Pattern.DOTALL);
    private static final String WIDE = "，、（）【】～。≥≤≠＜＞＝！－％．［］：–—";
    private static final List<String> NARROW = List.of(
            ",", ",", "(", ")", "[", "]", "..", ".", ">=", "<=", "!=", "<", ">", "=", "!", "-", "%", ".", "[", "]", ":",
            "-", "-");

    static int order(Object left, Object right) {
        if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
            return number.compareTo(other);
        }
        if (left instanceof LocalDate day && right instanceof LocalDate other) {
            return day.compareTo(other);
        }
        return left.equals(right) ? 0 : left.toString().compareTo(right.toString());
    }

    /** Null where the cell asks nothing. {@code sign} is what its heading ends in, or "". */
    static @Nullable SeenCondition of(@Nullable Object cell, String kind, String sign) {
        if (cell == null
                || (cell instanceof String dash
                        && List.of("-", "－", "–", "—", "——").contains(dash))) {
            return null;
        }
        if (!(cell instanceof String text)) {
            Object value = typed(cell, kind);
            return new SeenCondition(List.of(sign.isEmpty() ? equal(value, false) : compared(sign, value)), false);
        }
        String plain = outsideQuotes(text, kind.equals("text") ? "" : text);
        if (!sign.isEmpty()) {
            return new SeenCondition(List.of(compared(sign, value(plain, kind))), false);
        }
        Matcher not =
                Pattern.compile("(?i)(?:not|非)\\s*[(（](.*)[)）]", Pattern.DOTALL).matcher(plain);
        return not.matches()
                ? new SeenCondition(parts(not.group(1), kind), true)
                : new SeenCondition(parts(plain, kind), false);
    }

    boolean isMetBy(Object value) {
        return parts.stream().anyMatch(part -> part.isMetBy(value)) != negated;
    }

    private static Object typed(Object cell, String kind) {
        boolean fits = switch (kind) {
            case "text" -> false;
            case "date" -> cell instanceof LocalDate;
            case "yes/no" -> cell instanceof Boolean;
            case "integer" ->
                cell instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
            default -> cell instanceof BigDecimal;
        };
        boolean tooLong = cell instanceof BigDecimal number && number.abs().compareTo(BigDecimal.TEN.pow(15)) >= 0;
        if (!fits || tooLong) {
            throw new Unreadable("no " + kind, cell);
        }
        return cell;
    }

    /** With half-width signs: everywhere in what is no text; in a text those that build lists and negations. */
    private static String outsideQuotes(String text, String whole) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            quoted ^= sign == '"';
            int wide = WIDE.indexOf(sign);
            boolean builds = wide >= 0 && wide < 2;
            if (!quoted && sign >= '０' && sign <= '９' && !whole.isEmpty()) {
                plain.append((char) (sign - '０' + '0'));
            } else if (!quoted && wide >= 0 && (builds || !whole.isEmpty())) {
                plain.append(NARROW.get(wide));
            } else {
                plain.append(!whole.isEmpty() && sign == '~' ? ".." : String.valueOf(sign));
            }
        }
        if (quoted) {
            throw new Unreadable("an open quote", text);
        }
        return plain.toString();
    }

    private static List<Part> parts(String list, String kind) {
        if (!kind.equals("text")
                && Pattern.compile("(?<!\\d)\\d{1,3},\\d{3}(?!\\d)")
                        .matcher(list)
                        .find()) {
            throw new Unreadable("a list or a long number", list);
        }
        List<Part> parts = new ArrayList<>();
        for (String part : list.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            parts.add(part(SeenSheet.trimmed(part), kind));
        }
        return parts;
    }

    private static Part part(String part, String kind) {
        if (part.isEmpty() || List.of("-", "－", "–", "—", "——").contains(part)) {
            throw new Unreadable("an empty part", part);
        }
        int wide = WIDE.indexOf(part.charAt(0));
        Matcher compared = COMPARED.matcher(wide < 0 ? part : NARROW.get(wide) + part.substring(1));
        if (compared.matches()) {
            return compared(compared.group(1), compared.group(2), kind);
        }
        boolean inBrackets = part.matches("[\\[(（【［].+(\\.\\.|～|~).+[\\])）】］]");
        if (kind.equals("text") && (inBrackets || part.matches("(?i)(not|非)\\s*[(（].*[)）]"))) {
            throw new Unreadable("a range of texts, or a not among others", part);
        }
        Matcher range = RANGE.matcher(part);
        if (!kind.equals("text") && range.matches()) {
            return range(range, kind);
        }
        return equal(value(part, kind), false);
    }

    private static Part compared(String sign, String written, String kind) {
        Object value = value(written, kind);
        if (sign.equals("=") || sign.equals("!=")) {
            return equal(value, sign.equals("!="));
        }
        if (kind.equals("text") || kind.equals("yes/no")) {
            throw new Unreadable("more or less than a " + kind, written);
        }
        return compared(sign, value);
    }

    private static Part equal(Object value, boolean negated) {
        return new Part(value, true, value, true, negated);
    }

    private static Part compared(String sign, Object value) {
        return sign.startsWith(">")
                ? new Part(value, sign.endsWith("="), null, false, false)
                : new Part(null, false, value, sign.endsWith("="), false);
    }

    private static Part range(Matcher range, String kind) {
        Part part = new Part(
                value(range.group(2), kind),
                range.group(1).equals("["),
                value(range.group(3), kind),
                range.group(4).equals("]"),
                false);
        int order = order(Objects.requireNonNull(part.low), Objects.requireNonNull(part.high));
        if (order > 0 || (order == 0 && !(part.withLow && part.withHigh))) {
            throw new Unreadable("a range of nothing", range.group());
        }
        return part;
    }

    private static Object value(String written, String kind) {
        String text = SeenSheet.trimmed(written);
        return switch (kind) {
            case "text" -> unquoted(text);
            case "yes/no" -> yesNo(text);
            case "date" -> day(text.replaceFirst("^date\\s*\\(\\s*\"([^\"]*)\"\\s*\\)$", "$1"));
            default -> number(text, kind);
        };
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String value = SeenSheet.trimmed(quoted ? text.substring(1, text.length() - 1) : text);
        if (value.isEmpty()) {
            throw new Unreadable("no text", text);
        }
        return value;
    }

    static boolean yesNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是" -> true;
            case "no", "false", "否" -> false;
            default -> throw new Unreadable("neither yes nor no", text);
        };
    }

    static LocalDate day(String text) {
        Matcher parts = Pattern.compile("(\\d{4})([-/])(\\d\\d)\\2(\\d\\d)").matcher(text);
        try {
            if (parts.matches()) {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4)));
            }
        } catch (DateTimeException none) {
            throw new Unreadable("no such day", text);
        }
        throw new Unreadable("no day", text);
    }

    private static BigDecimal number(String text, String kind) {
        boolean percent = kind.equals("percent") && text.endsWith("%");
        String digits = SeenSheet.trimmed(percent ? text.substring(0, text.length() - 1) : text);
        if (!digits.matches("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?")) {
            throw new Unreadable("no number", text);
        }
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return percent ? number.divide(new BigDecimal(100)) : number;
    }
}
