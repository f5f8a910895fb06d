package laurel.skeleton;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import laurel.fact.Source;
import laurel.fact.StatedFacts;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;

/**
 * Values that a term might be given: one of each stretch between the values that conditions name, and those values. If
 * none of these will do, none will.
 *
 * @param day a date that stands for any
 */
record Candidates(LocalDate day) {

    private static final List<Object> CURRENCIES = List.of("CNY", "USD", "EUR");

    /**
     * Those which meet all tests in {@code met} and, of each list in {@code avoided}, not all; what lies well inside first.
     */
    List<Object> of(Term term, List<UnaryTest> met, List<List<UnaryTest>> avoided) {
        List<UnaryTest> all = Stream.concat(met.stream(), avoided.stream().flatMap(List::stream))
                .toList();
        return values(term, all).stream()
                .filter(term::allows)
                .filter(value -> !StatedFacts.isCounted(term.source()) || StatedFacts.isCount(value))
                .filter(value -> met.stream().allMatch(test -> test.accepts(value)))
                .filter(value ->
                        avoided.stream().allMatch(tests -> tests.stream().anyMatch(test -> !test.accepts(value))))
                .toList();
    }

    private Set<Object> values(Term term, List<UnaryTest> tests) {
        if (!term.allowed().isEmpty()) {
            return new LinkedHashSet<>(term.allowed());
        }
        if (term.type() == ValueType.YES_NO) {
            return new LinkedHashSet<>(List.of(true, false));
        }
        return term.type() == ValueType.TEXT ? texts(term, tests) : ordered(term, tests);
    }

    private static Set<Object> texts(Term term, List<UnaryTest> tests) {
        Set<Object> texts = new LinkedHashSet<>();
        tests.stream().flatMap(Constants::of).forEach(texts::add);
        if (term.source() == Source.Field.CURRENCY) {
            texts.addAll(CURRENCIES);
            texts.removeIf(code -> Currency.getAvailableCurrencies().stream()
                    .noneMatch(currency -> currency.getCurrencyCode().equals(code)));
        } else {
            texts.add("other");
        }
        return texts;
    }

    private Set<Object> ordered(Term term, List<UnaryTest> tests) {
        TreeSet<Object> named = new TreeSet<>(UnaryTest::compare);
        Stream.concat(tests.stream(), Stream.of(term.domain().limits()))
                .flatMap(Constants::of)
                .forEach(named::add);
        Legible legible = new Legible(term.type());
        Set<Object> values = new LinkedHashSet<>();
        if (tests.isEmpty()) {
            values.add(legible.any(day));
        }
        if (named.isEmpty()) {
            return values;
        }
        List<Object> points = new ArrayList<>(named);
        for (int i = 1; i < points.size(); i++) {
            legible.between(points.get(i - 1), points.get(i)).ifPresent(values::add);
        }
        values.add(legible.above(points.get(points.size() - 1)));
        values.add(legible.below(points.get(0)));
        values.addAll(points);
        return values;
    }
}
