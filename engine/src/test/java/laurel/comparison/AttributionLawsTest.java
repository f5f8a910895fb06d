package laurel.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import laurel.TestBook;
import laurel.calculation.Calculator;
import laurel.calculation.IncentivePackage;
import laurel.comparison.PersonComparison.Packages;
import laurel.fact.Facts;
import laurel.policy.PolicyBook;
import laurel.problem.Place;
import laurel.random.RandomPeople;
import laurel.run.Crew;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is edited, what it does to a person is divided among the edits without a remainder. */
class AttributionLawsTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            level | Level | 职级 | text | employee(level) | P4, P5, P6
            salary | Monthly salary | 月薪 | money | employee(monthly_salary)
            score | Score | 得分 | percent | metric(score)
            grade | Grade | 等级 | text | derived | A, B, C
            """;

    /** What may stand at each place of a book that can be edited; the first of each stands in the book before. */
    private static final List<List<String>> CHOICES = List.of(
            List.of(">= 100% | A", ">= 90% | A", ">= 100% | B"),
            List.of(">= 80% | B", ">= 60% | B", ">= 80% | C"),
            List.of("- | C", "- | B"),
            List.of("P4 | A | 30%", "P4 | A | 35%", "P4, P5 | A | 30%"),
            List.of("P5 | A, B | 20%", "P5 | A, B | 12.5%", "P5 | B | 20%"),
            List.of("- | - | 5%", "- | - | 7%", "- | C | 5%"),
            List.of("", "2,000 CNY", "1,000 CNY"));

    @Property(tries = 8, seed = "2025")
    void effectsAddUpAndAnEditAloneDoesWhatItDoesAlone(@ForAll @IntRange(max = 9_999) int seed) throws IOException {
        Random random = new Random(seed);
        Map<Integer, Integer> edited = new HashMap<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int place = random.nextInt(CHOICES.size());
            edited.put(place, 1 + random.nextInt(CHOICES.get(place).size() - 1));
        }
        Path folder = Files.createTempDirectory("laurel-comparison");
        BookEdits edits = BookEdits.between(book(folder.resolve("a"), Map.of()), book(folder.resolve("b"), edited));
        assertThat(edits.list()).hasSize(edited.size());
        List<Facts> people =
                RandomPeople.newcomers(40, seed, List.of(RandomPeople.MONTH)).people();
        assertThat(packages(people, mixture(edits, edit -> false))).isEqualTo(packages(people, edits.before()));
        assertThat(packages(people, mixture(edits, edit -> true))).isEqualTo(packages(people, edits.after()));
        Map<Edit, List<BigDecimal>> alone = new LinkedHashMap<>();
        edits.list().forEach(edit -> alone.put(edit, paid(people, mixture(edits, edit::equals))));
        List<BigDecimal> before = paid(people, edits.before());
        for (PersonChange person : changes(edits, people)) {
            int position =
                    people.stream().map(one -> one.employee().id()).toList().indexOf(person.employee());
            for (PersonChange.Change change : person.changes()) {
                assertThat(change.effects())
                        .noneMatch(effect -> effect.sort() == Effect.Sort.UNDIVIDED)
                        .allMatch(effect -> (effect.edits().size() == 1) == (effect.sort() == Effect.Sort.ALONE));
                assertThat(sum(change.effects())).isEqualByComparingTo(change.difference());
                alone.forEach((edit, paid) -> assertThat(sum(change.effects().stream()
                                .filter(effect -> effect.edits().equals(List.of(edit.number())))
                                .toList()))
                        .as("%s of %s", edit, person)
                        .isEqualByComparingTo(paid.get(position).subtract(before.get(position))));
            }
        }
    }

    private static PolicyBook mixture(BookEdits edits, Predicate<Edit> made) {
        return Objects.requireNonNull(Mixture.of(edits, made));
    }

    private static BigDecimal sum(List<Effect> effects) {
        return effects.stream().map(Effect::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** To each of them, of the one award that there is. */
    private static List<BigDecimal> paid(List<Facts> people, PolicyBook book) {
        return packages(people, book).stream()
                .map(items -> items.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private static List<Map<Item, BigDecimal>> packages(List<Facts> people, PolicyBook book) {
        return calculate(people, book).stream().map(Item::of).toList();
    }

    private static List<IncentivePackage> calculate(List<Facts> people, PolicyBook book) {
        try (Calculator calculator = new Calculator(book, RandomPeople.MONTH)) {
            return calculator.calculate(people);
        }
    }

    private static List<PersonChange> changes(BookEdits edits, List<Facts> people) throws IOException {
        List<IncentivePackage> before = calculate(people, edits.before());
        List<IncentivePackage> after = calculate(people, edits.after());
        List<Packages> both = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            both.add(new Packages(Person.of(new Place.File("people"), people.get(i)), before.get(i), after.get(i)));
        }
        Influence influence = new Influence(edits, Causes.of(edits));
        try (Crew crew = new Crew(1);
                PersonComparison comparison = new PersonComparison(
                        edits,
                        influence,
                        Companies.of(edits, influence, RandomPeople.MONTH, Collections::emptyIterator, crew),
                        RandomPeople.MONTH,
                        1)) {
            return comparison.changes(both);
        }
    }

    private static PolicyBook book(Path folder, Map<Integer, Integer> edited) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < CHOICES.size(); i++) {
            lines.add(CHOICES.get(i).get(edited.getOrDefault(i, 0)));
        }
        return TestBook.empty(folder)
                .sheet("words.xlsx", "Terms", TERMS)
                .sheet(
                        "words.xlsx",
                        "Awards",
                        "Awards\ncode | english | chinese | kind | of | cap\nbonus | Bonus | 奖金 | rate | salary | "
                                + lines.get(6))
                .table(
                        "Grades",
                        "Table\nHit policy | FIRST\nScore | gives: Grade\n" + String.join("\n", lines.subList(0, 3)))
                .table(
                        "Bonus",
                        "Table\nHit policy | FIRST\nLevel | Grade | Bonus\n" + String.join("\n", lines.subList(3, 6)))
                .load();
    }
}
