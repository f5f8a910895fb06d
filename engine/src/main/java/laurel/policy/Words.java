package laurel.policy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import laurel.award.Award;
import laurel.fact.Absence;
import laurel.fact.Assessment;
import laurel.fact.Assignment;
import laurel.fact.Course;
import laurel.fact.CoursePlan;
import laurel.fact.Cycle;
import laurel.fact.Derived;
import laurel.fact.Employee;
import laurel.fact.Event;
import laurel.fact.Given;
import laurel.fact.Goal;
import laurel.fact.LifeEvent;
import laurel.fact.Metric;
import laurel.fact.Period;
import laurel.fact.Preference;
import laurel.fact.Recognition;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What DRL may name: the facts, the values' types, and their methods. Whatever stands not here is refused. */
final class Words {

    /** The types that a pattern may have. */
    static final Map<String, Class<?>> FACTS = bySimpleName(
            Employee.class,
            Assignment.class,
            Absence.class,
            Metric.class,
            Course.class,
            Event.class,
            Given.class,
            Derived.class,
            Cycle.class,
            Goal.class,
            Recognition.class,
            CoursePlan.class,
            Assessment.class,
            Preference.class,
            LifeEvent.class);

    /** The types that values have; those of {@code java.lang} need no import. */
    static final Map<String, Class<?>> VALUES = bySimpleName(
            BigDecimal.class,
            MathContext.class,
            RoundingMode.class,
            LocalDate.class,
            Period.class,
            String.class,
            Boolean.class,
            int.class,
            long.class,
            boolean.class);

    /** The accumulate functions that neither round nor depend on order. */
    static final Set<String> FUNCTIONS = Set.of("sum", "count", "min", "max", "collectList", "collectSet");

    private static final Set<String> ARITHMETIC = Set.of(
            "add", "subtract", "multiply", "divide", "negate", "abs", "min", "max", "setScale", "signum", "compareTo");

    private static final Set<String> COLLECTIONS = Set.of("size", "contains", "isEmpty", "equals");

    /** The methods that may be called on a value. */
    static final Set<String> METHODS = methods();

    private Words() {}

    /** What an import may say, and the simple names it brings. */
    static Set<String> broughtBy(String target) {
        Stream<Class<?>> all =
                Stream.of(FACTS.values(), VALUES.values(), Set.of(Award.class)).flatMap(Collection::stream);
        boolean everyFact = target.equals("laurel.fact.*");
        boolean everyNumber = target.equals("java.math.*");
        return all.filter(type -> target.equals(type.getName())
                        || (everyFact && type.getPackage() == Period.class.getPackage())
                        || (everyNumber && type.getPackage() == BigDecimal.class.getPackage()))
                .filter(type -> !isAlwaysKnown(type.getSimpleName()))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    /** Whether the type needs no import. */
    static boolean isAlwaysKnown(String type) {
        Class<?> value = VALUES.get(type);
        return value != null && (value.isPrimitive() || value.getPackage() == String.class.getPackage());
    }

    /** The import that brings the type. */
    static String importOf(String type) {
        Class<?> known = FACTS.getOrDefault(type, VALUES.get(type));
        return known == null ? Award.class.getName() : known.getName();
    }

    /** Whether {@code type.name} is a constant, such as {@code RoundingMode.DOWN}. */
    static boolean isConstant(String type, String name) {
        Class<?> value = VALUES.get(type);
        return value != null
                && Arrays.stream(value.getFields())
                        .anyMatch(field -> Modifier.isStatic(field.getModifiers())
                                && field.getName().equals(name)
                                && field.getType() == value);
    }

    /** The names of a fact's fields. */
    static Set<String> fields(Class<?> fact) {
        return Arrays.stream(fact.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The methods of the class itself, as its author meant them to be called. */
    static Set<String> methods(Class<?> type) {
        return names(type, method -> true);
    }

    /** The known word that {@code word} may be a slip of, or "" if it is like none. */
    static String nearest(String word, Collection<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, word.length() / 3));
        return known.stream()
                .filter(each -> distance.apply(each, word) >= 0)
                .min(Comparator.comparingInt((String each) -> distance.apply(each, word))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse("");
    }

    private static Set<String> methods() {
        Set<String> methods = new TreeSet<>(ARITHMETIC);
        methods.addAll(COLLECTIONS);
        FACTS.values().forEach(fact -> methods.addAll(methods(fact)));
        methods.addAll(methods(Period.class));
        methods.addAll(names(LocalDate.class, method -> method.getName().matches("(is|plus|minus|get)[A-Z]\\w*|get")));
        return methods;
    }

    private static Set<String> names(Class<?> type, Predicate<Method> wanted) {
        Set<String> ofObject =
                Arrays.stream(Object.class.getMethods()).map(Method::getName).collect(Collectors.toSet());
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(wanted)
                .map(Method::getName)
                .filter(name -> !ofObject.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Class<?>> bySimpleName(Class<?>... types) {
        Map<String, Class<?>> named = new LinkedHashMap<>();
        for (Class<?> type : types) {
            named.put(type.getSimpleName(), type);
        }
        return named;
    }
}
