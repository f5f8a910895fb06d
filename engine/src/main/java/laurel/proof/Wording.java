package laurel.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.problem.Label;

/** Conditions and values in the words of both languages. */
final class Wording {

    /** More parts than that are counted, not listed. */
    static final int PARTS = 5;

    static final Label ANY_OTHER = new Label("any other", "其他");

    private static final Label ANYBODY = new Label("anybody", "任何人");

    private Wording() {}

    static Label of(ValueType type, Object value) {
        if (value instanceof Boolean yes) {
            return yes ? new Label("yes", "是") : new Label("no", "否");
        }
        String written = type.write(value);
        return new Label(written, written);
    }

    /** 80%, {@code < 80%}, {@code in [80%..100%)}. */
    static Label of(ValueType type, UnaryTest.Range range) {
        if (range.low() == null || range.high() == null) {
            String text = comparison(type, range);
            return new Label(text, text);
        }
        String low = type.write(range.low());
        String high = type.write(range.high());
        if (low.equals(high)) {
            return new Label(low, low);
        }
        String text = (range.withLow() ? "[" : "(") + low + ".." + high + (range.withHigh() ? "]" : ")");
        return new Label("in " + text, "在 " + text + " 内");
    }

    private static String comparison(ValueType type, UnaryTest.Range range) {
        if (range.high() != null) {
            return (range.withHigh() ? "<= " : "< ") + type.write(range.high());
        }
        return range.low() == null ? "-" : (range.withLow() ? ">= " : "> ") + type.write(range.low());
    }

    /** "Level P5 or P6". */
    static Label joined(Label term, List<Label> parts) {
        String first = parts.get(0).chinese();
        String is = first.startsWith("在 ") ? "" : first.startsWith("<") || first.startsWith(">") ? " " : "为 ";
        return new Label(
                term.english() + " " + list(parts, Label::english, ", ", " or ", " or %d more"),
                term.chinese() + is + list(parts, Label::chinese, "、", " 或 ", " 等（另有 %d 项）"));
    }

    /** "Level other than P4, P5". */
    static Label except(Label term, List<Label> parts) {
        return new Label(
                term.english() + " other than " + list(parts, Label::english, ", ", ", ", " and %d more"),
                term.chinese() + "不是 " + list(parts, Label::chinese, "、", "、", " 等（另有 %d 项）"));
    }

    /** "any other Level". */
    static Label anyOther(Label term) {
        return new Label("any other " + term.english(), "其他" + term.chinese());
    }

    private static String list(
            List<Label> parts, Function<Label, String> language, String comma, String last, String more) {
        List<String> texts = parts.stream().map(language).collect(Collectors.toCollection(ArrayList::new));
        if (texts.size() > PARTS) {
            return String.join(comma, texts.subList(0, PARTS)) + more.formatted(texts.size() - PARTS);
        }
        String end = texts.remove(texts.size() - 1);
        return texts.isEmpty() ? end : String.join(comma, texts) + last + end;
    }

    /** "Level P6 with OKR score < 80% and Sales 5". */
    static Label together(List<Label> parts) {
        if (parts.isEmpty()) {
            return ANYBODY;
        }
        List<String> english = parts.stream().map(Label::english).toList();
        List<String> chinese = parts.stream().map(Label::chinese).toList();
        String rest = String.join(" and ", english.subList(1, english.size()));
        return new Label(english.get(0) + (rest.isEmpty() ? "" : " with " + rest), String.join("，且", chinese));
    }
}
