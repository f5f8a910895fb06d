package laurel.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The order of facts that does not depend on their rows': by what each of them says. */
final class TextOrder {

    private record Written<T>(String text, T fact) {}

    private TextOrder() {}

    /** Each is written once, however often it is compared. */
    static <T> List<T> of(Stream<T> facts) {
        return facts.map(fact -> new Written<>(fact.toString(), fact))
                .sorted(Comparator.comparing(Written::text))
                .map(Written::fact)
                .toList();
    }
}
