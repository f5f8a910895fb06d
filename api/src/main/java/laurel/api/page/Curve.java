package laurel.api.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import laurel.growth.Growth;

/**
 * A line to draw, in a box of 600 by 120.
 *
 * @param points as SVG takes them: {@code 0,120 300,60}
 * @param dots the same, one by one
 * @param from what stands at the left end of the line below
 * @param to at its right end
 * @param top the value of the upper edge
 */
record Curve(String points, List<Dot> dots, String from, String to, String top) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;

    /** {@code said} is what it shows when it is pointed at. */
    record Dot(String x, String y, String said) {}

    private record Value(LocalDate day, BigDecimal value, String said) {}

    /** How many courses were completed: each day's number holds until the next. */
    static Curve ofCourses(List<Growth.Study> courses, LocalDate on) {
        List<Value> values = courses.stream()
                .map(study -> new Value(
                        study.day(), BigDecimal.valueOf(study.completed()), study.day() + ": " + study.completed()))
                .toList();
        BigDecimal most = values.stream().map(Value::value).reduce(BigDecimal.ONE, BigDecimal::max);
        return of(values, on, most, true, most.toPlainString());
    }

    /** A skill's scores, joined by straight lines. */
    static Curve ofSkill(Growth.Skill skill, LocalDate on) {
        List<Value> values = skill.scores().stream()
                .map(score -> new Value(
                        score.day(),
                        score.score(),
                        score.day() + ": " + score.score().toPlainString()))
                .toList();
        BigDecimal most = values.stream().map(Value::value).reduce(BigDecimal.ONE, BigDecimal::max);
        return of(values, on, most, false, "");
    }

    private static Curve of(List<Value> values, LocalDate on, BigDecimal most, boolean steps, String top) {
        if (values.isEmpty()) {
            return new Curve("", List.of(), "", "", top);
        }
        LocalDate first = values.get(0).day();
        long days = Math.max(1, ChronoUnit.DAYS.between(first, on));
        Function<LocalDate, String> x =
                day -> scaled(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day)), BigDecimal.valueOf(days), WIDTH);
        List<String> points = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        String before = "";
        for (Value value : values) {
            String at = x.apply(value.day());
            String y = Integer.toString(HEIGHT - Integer.parseInt(scaled(value.value(), most, HEIGHT)));
            if (steps && !before.isEmpty()) {
                points.add(at + "," + before);
            }
            points.add(at + "," + y);
            dots.add(new Dot(at, y, value.said()));
            before = y;
        }
        if (steps) {
            points.add(WIDTH + "," + before);
        }
        return new Curve(String.join(" ", points), dots, first.toString(), on.toString(), top);
    }

    private static String scaled(BigDecimal value, BigDecimal most, int size) {
        return String.format(
                Locale.ROOT,
                "%d",
                value.max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(size))
                        .divide(most, 0, RoundingMode.HALF_EVEN)
                        .intValueExact());
    }
}
