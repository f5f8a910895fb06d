package laurel.comparison;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.stream.Collectors;
import laurel.award.Kind;
import laurel.problem.Language;
import laurel.problem.Place;
import laurel.problem.Texts;
import org.jspecify.annotations.Nullable;

/** What a comparison says in words, in one language. */
public final class ComparisonTexts {

    private static final Texts TEXTS = new Texts(ComparisonTexts.class, "comparison");

    private final Language language;

    public ComparisonTexts(Language language) {
        this.language = language;
    }

    public String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }

    public Language language() {
        return language;
    }

    /** What was edited, and how: "Row of Training reward, changed". */
    public String title(Edit edit) {
        String subject = say("subject." + edit.subject().name(), edit.name());
        String change = say("change." + edit.change().name());
        String title = say("edit", subject, change);
        return edit.rows() == 0 ? title : say("edit.rows", title, number(BigDecimal.valueOf(edit.rows())));
    }

    /** What else is to be known of it, or "". */
    public String remark(Edit edit) {
        StringBuilder remark = new StringBuilder();
        if (edit.was() != null) {
            remark.append(say("remark.was", edit.was())).append(' ');
        }
        if (edit.moved() && edit.subject() == Edit.Subject.ROW && edit.hitPolicy() != null) {
            remark.append(say(isOrdered(edit) ? "remark.moved" : "remark.moved.idle", edit.hitPolicy()))
                    .append(' ');
        } else if (!edit.decides()) {
            remark.append(say("remark.idle")).append(' ');
        }
        return remark.toString().strip();
    }

    private static boolean isOrdered(Edit edit) {
        return edit.change() == Edit.Change.MOVED
                ? edit.decides()
                : edit.hitPolicy() != null && edit.hitPolicy().matches("FIRST|PRIORITY|OUTPUT ORDER|COLLECT");
    }

    /** Where it stands in each book, the one or both. */
    public String places(@Nullable Place before, @Nullable Place after) {
        if (before == null || after == null || before.equals(after)) {
            return String.valueOf(after == null ? before : after);
        }
        return say("places", before, after);
    }

    public String text(String cell) {
        return cell.isEmpty() ? say("blank") : cell;
    }

    /** Of what is counted, as a heading says it. */
    public String unit(Unit unit) {
        return switch (unit.measure()) {
            case LEAVE_DAYS -> say("unit.LEAVE_DAYS");
            case COUNT -> Kind.valueOf(unit.of()).label().in(language);
            default -> say("unit." + unit.measure().name(), unit.of());
        };
    }

    public String effect(List<Integer> edits, Effect.Sort sort) {
        String numbers = edits.stream().map(number -> "#" + number).collect(Collectors.joining(" + "));
        return switch (sort) {
            case ALONE -> numbers;
            case INTERACTION -> say("effect.interaction", numbers);
            case UNDIVIDED -> say("effect.undivided", edits.isEmpty() ? say("effect.words") : numbers);
        };
    }

    public String group(String name) {
        return name.isEmpty() ? say("none") : name;
    }

    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        int scale = Math.max(0, number.scale());
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return format.format(number);
    }

    /** With its sign, unless it is nothing. */
    public String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number(number);
    }
}
