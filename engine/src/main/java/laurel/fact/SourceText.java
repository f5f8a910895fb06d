package laurel.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import laurel.fact.Source.When;
import laurel.money.Distribution;
import org.jspecify.annotations.Nullable;

/** A source as it is written: a word, and up to three names between brackets. */
final class SourceText {

    private static final Pattern FORM = Pattern.compile(
            "(\\w+)\\s*(?:[(（]\\s*NAME(?:[,，]\\s*NAME(?:[,，]\\s*NAME)?)?[)）])?".replace("NAME", "([^(),，（）]+?)\\s*"));

    private final String name;
    private final @Nullable String second;
    private final @Nullable String third;

    private SourceText(String name, @Nullable String second, @Nullable String third) {
        this.name = name;
        this.second = second;
        this.third = third;
    }

    static Optional<Source> parse(String text) {
        Matcher matcher = FORM.matcher(Blanks.squeeze(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String kind = matcher.group(1).toLowerCase(Locale.ROOT);
        String name = matcher.group(2);
        if (name == null) {
            return kind.equals("derived") ? Optional.of(new Source.FromRule()) : Optional.empty();
        }
        SourceText written = new SourceText(name, matcher.group(3), matcher.group(4));
        Optional<Measure> measure = Measure.named(kind);
        return measure.isPresent() ? written.population(measure.get()) : written.of(kind);
    }

    private Optional<Source> of(String kind) {
        if (third != null) {
            return Optional.empty();
        }
        return switch (kind) {
            case "metric" -> overTime(when -> new Source.OfMetric(name, when));
            case "goals" -> name.equals(GoalScore.WORD) ? overTime(GoalScore::new) : Optional.empty();
            case "assessment" -> overTime(when -> new Assessed(name, when));
            case "life_events" -> overTime(when -> new LifeEvents(name, when));
            case "preference" ->
                name.matches("[1-9]")
                        ? overTime(when -> new Preferred(Integer.parseInt(name), when))
                        : Optional.empty();
            case "event" -> Optional.of(new Source.OfEvent(name, eventField()));
            case "recognitions" -> recognitions();
            default -> second == null ? plain(kind) : Optional.empty();
        };
    }

    private Optional<Source> plain(String kind) {
        return switch (kind) {
            case "employee" -> field();
            case "attribute" -> Optional.of(new Source.Attribute(name));
            case "course" -> Optional.of(new Source.PassedCourse(name));
            case "courses" -> CourseCount.Which.named(name).map(CourseCount::new);
            case "planned" -> Optional.of(new PlannedCourse(name));
            case "events" -> Optional.of(new Source.EventCount(name));
            default -> Optional.empty();
        };
    }

    /** A distribution's parts come last, behind the group if there is one. */
    private Optional<Source> population(Measure measure) {
        if (measure != Measure.DISTRIBUTION) {
            return third == null ? Optional.of(new Source.Population(measure, name, second, null)) : Optional.empty();
        }
        String parts = third == null ? second : third;
        return Distribution.parse(parts == null ? "" : parts)
                .map(distribution -> new Classes(distribution, List.of()))
                .map(classes -> new Source.Population(measure, name, third == null ? null : second, classes));
    }

    private Optional<Source> field() {
        for (Source.Field field : Source.Field.values()) {
            if (field.name().equalsIgnoreCase(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private @Nullable String eventField() {
        return Source.OfEvent.DATE.equalsIgnoreCase(second) ? Source.OfEvent.DATE : second;
    }

    private Optional<Source> recognitions() {
        return second == null
                ? Optional.of(new Recognized(name, null))
                : Recognized.Caps.parse(second).map(caps -> new Recognized(name, caps));
    }

    private Optional<Source> overTime(Function<When, Source> source) {
        if (second == null) {
            return Optional.of(source.apply(When.NOW));
        }
        return switch (second) {
            case "previous" -> Optional.of(source.apply(When.PREVIOUS));
            case "change" -> Optional.of(source.apply(When.CHANGE));
            default -> Optional.empty();
        };
    }
}
