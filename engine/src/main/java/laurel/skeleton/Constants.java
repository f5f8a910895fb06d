package laurel.skeleton;

import java.util.List;
import java.util.stream.Stream;
import laurel.fact.UnaryTest;

/** What is written in conditions: values, and ranges. */
final class Constants {

    private Constants() {}

    /** Every value that a test names. */
    static Stream<Object> of(UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal) {
            return Stream.of(equal.expected());
        }
        if (test instanceof UnaryTest.Range range) {
            return Stream.concat(Stream.ofNullable(range.low()), Stream.ofNullable(range.high()));
        }
        return parts(test).stream().flatMap(Constants::of);
    }

    /** Every range in a test. */
    static Stream<UnaryTest.Range> ranges(UnaryTest test) {
        return test instanceof UnaryTest.Range range
                ? Stream.of(range)
                : parts(test).stream().flatMap(Constants::ranges);
    }

    private static List<UnaryTest> parts(UnaryTest test) {
        if (test instanceof UnaryTest.OneOf oneOf) {
            return oneOf.parts();
        }
        return test instanceof UnaryTest.Not not ? List.of(not.part()) : List.of();
    }
}
