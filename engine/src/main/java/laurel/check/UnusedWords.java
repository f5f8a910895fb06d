package laurel.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import laurel.award.AwardDefinition;
import laurel.fact.Assessed;
import laurel.fact.CourseCount;
import laurel.fact.GoalScore;
import laurel.fact.LifeEvents;
import laurel.fact.PlannedCourse;
import laurel.fact.Preferred;
import laurel.fact.Recognized;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.problem.Place;
import laurel.problem.Problems;
import laurel.table.BookContent;
import laurel.table.Column;
import laurel.table.DecisionTable;

/**
 * Terms that nothing asks for and awards that nothing gives. A case is no use: it only tests. A derived term that is given
 * is used, because packages show it.
 */
final class UnusedWords implements ContentCheck {

    @Override
    public void check(BookContent book, Problems problems) {
        if (book.unread().stream().anyMatch(place -> mayHideUse(place, book))) {
            return;
        }
        Set<String> used = used(book);
        Set<String> drl = CodeNames.of(book);
        for (Term term : book.terms().words()) {
            if (!used.contains(term.id()) && !drl.contains(term.id()) && !isReadBy(drl, term.source())) {
                problems.warning(term.place(), "term.unused", term.label());
            }
        }
        for (AwardDefinition award : book.awards().words()) {
            if (!used.contains(award.id()) && !drl.contains(award.id())) {
                problems.warning(award.place(), "award.unused", award.label());
            }
        }
    }

    /** Below the headings of a table, no word of the book is named. */
    private static boolean mayHideUse(Place place, BookContent book) {
        int row = place instanceof Place.Cell cell ? cell.row() : place instanceof Place.Row whole ? whole.row() : 0;
        boolean ofCases = book.cases().stream().anyMatch(test -> isOnSheet(place, test.place()));
        return !ofCases
                && book.tables().stream()
                        .filter(table ->
                                isOnSheet(place, table.place()) && !table.rows().isEmpty())
                        .noneMatch(table -> row >= table.rows().get(0).number());
    }

    private static boolean isOnSheet(Place place, Place other) {
        return place.file().equals(other.file()) && place.sheet().equals(other.sheet());
    }

    private static Set<String> used(BookContent book) {
        Set<String> used = new HashSet<>();
        for (DecisionTable table : book.tables()) {
            table.conditions().forEach(column -> used.add(column.term().id()));
            table.results()
                    .forEach(column -> used.add(
                            column instanceof Column.GivesTerm gives
                                    ? gives.term().id()
                                    : ((Column.GivesAward) column).award().id()));
        }
        book.terms().words().forEach(term -> {
            if (term.source() instanceof Source.Population asked) {
                used.add(asked.of());
                if (asked.by() != null) {
                    used.add(asked.by());
                }
            }
        });
        book.awards().words().stream()
                .map(AwardDefinition::base)
                .filter(Objects::nonNull)
                .forEach(term -> used.add(term.id()));
        book.awards().words().stream().flatMap(award -> award.payment().asked()).forEach(term -> used.add(term.id()));
        return used;
    }

    private static boolean isReadBy(Set<String> drl, Source source) {
        if (source instanceof Source.OfMetric metric) {
            return drl.contains(metric.name());
        }
        if (source instanceof Source.Attribute attribute) {
            return drl.contains(attribute.name());
        }
        if (source instanceof Source.OfEvent event) {
            return drl.contains(event.isAttribute() ? event.field() : event.name());
        }
        if (source instanceof Source.EventCount events) {
            return drl.contains(events.name());
        }
        if (source instanceof Source.PassedCourse course) {
            return drl.contains(course.course());
        }
        if (source instanceof Assessed assessed) {
            return drl.contains(assessed.competency());
        }
        if (source instanceof LifeEvents lived) {
            return drl.contains(lived.event());
        }
        if (source instanceof Recognized recognized) {
            return drl.contains(recognized.kind());
        }
        if (source instanceof CourseCount || source instanceof PlannedCourse) {
            return drl.contains("CoursePlan");
        }
        if (source instanceof GoalScore) {
            return drl.contains("Goal");
        }
        if (source instanceof Preferred) {
            return drl.contains("Preference");
        }
        return source instanceof Source.Field field && drl.stream().anyMatch(name -> isNameOf(field, name));
    }

    /** The field monthly_salary is called monthlySalary in DRL. */
    private static boolean isNameOf(Source.Field field, String name) {
        return field.name().replace("_", "").equals(name.toUpperCase(Locale.ROOT));
    }
}
