package laurel.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import laurel.fact.Domain;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.UnaryTest;
import laurel.fact.ValueType;
import laurel.problem.Label;
import laurel.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in a condition cell, and which values meet it. */
class UnaryTestsTest {

    @ParameterizedTest(name = "{0}: {1} meets {2}, not {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nobody",
            value = {
                "percent | -                     | 0%; 999%                | nobody",
                "percent | 80%                   | 80%; 0.8                | 80.01%",
                "percent | 0.8                   | 80%                     | 79.999%",
                "percent | >= 80%                | 80%; 80.000%; 300%        | 79.995%",
                "percent | ＞＝８０％              | 80%                     | 79%",
                "percent | ≥ 80%                 | 80%                     | 79%",
                "percent | < 80%                 | 79.9%; -5%              | 80%",
                "percent | != 80%                | 79.9%                   | 80%",
                "percent | [80%..100%)           | 80%; 99.999%            | 79.999%; 100%",
                "percent | (80%..100%]           | 80.001%; 100%           | 80%; 100.001%",
                "percent | ]80%..100%[           | 81%                     | 80%; 100%",
                "percent | 【80%～100%）          | 80%; 99%                | 100%",
                "percent | [80%。。100%)          | 80%; 99%                | 100%",
                "percent | < 10%, > 90%          | 5%; 95%                 | 10%; 50%; 90%",
                "percent | <10%，[50%..60%]      | 5%; 50%; 60%            | 10%; 61%",
                "percent | not([80%..100%))      | 79%; 100%               | 80%; 99%",
                "percent | 非（80%）              | 79%                     | 80%",
                "integer | 3                     | 3                       | 4",
                "integer | 1, 2, 5               | 1; 2; 5                 | 3",
                "integer | 1、2                  | 1; 2                    | 3",
                "number  | -3                    | -3                      | 3",
                "number  | [-1.5..-0.5]          | -1.5; -1; -0.5          | 0",
                "money   | >= 100000             | 100000.00               | 99999.99",
                "date    | >= 2025-07-01         | 2025-07-01              | 2025-06-30",
                "date    | [2025-01-01..2025-06-30] | 2025-06-30           | 2025-07-01",
                "date    | date(\"2025-01-01\")  | 2025-01-01              | 2025-01-02",
                "text    | P5                    | P5                      | P6; p5",
                "text    | P5, P6                | P5; P6                  | P7",
                "text    | P5，P6、P7             | P5; P6; P7              | P8",
                "text    | \"P5, P6\"            | P5, P6                  | P5",
                "text    | not(P5, P6)           | P7                      | P5; P6",
                "text    | 不是（很）             | 不是（很）                | 不是; 不是(很)",
                "text    | 非（P5、P6）           | P7                      | P5; P6",
                "text    | P5, \"P6，P7\"        | P5; P6，P7              | P6,P7; P6",
                "text    | \"P5\"，P6            | P5; P6                  | \"P5\"，P6",
                "text    | ≠P5                   | P6                      | P5",
                "text    | ＝P5                  | P5                      | ＝P5",
                "text    | —                     | P5                      | nobody",
                "text    | \"—\"                 | —                       | P5",
                "text    | \"[P5..P6]\"          | [P5..P6]                | P5",
                "yes/no  | yes                   | yes; true; 是           | no",
                "yes/no  | 否                     | no                      | yes",
            })
    void acceptsWhatItSays(String type, String cell, String meets, String fails) throws Exception {
        ValueType valueType = ValueType.named(type).orElseThrow();
        UnaryTest test = new TestParser(term(valueType)).parse(cell);

        for (String value : meets.split(";")) {
            assertThat(test.accepts(parse(valueType, value)))
                    .as("%s meets %s", value, cell)
                    .isTrue();
        }
        if (fails != null) {
            for (String value : fails.split(";")) {
                assertThat(test.accepts(parse(valueType, value)))
                        .as("%s meets %s", value, cell)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "percent | eighty                 | test.value",
                "percent | >= eighty              | test.value",
                "percent | 80%-100%               | test.value",
                "percent | [100%..80%)            | test.empty-range",
                "percent | [80%..80%)             | test.empty-range",
                "percent | 80%,                   | test.list",
                "percent | 0.1); System.exit(1    | test.value",
                "money   | >= 1,000               | test.grouped",
                "money   | 1,000                  | test.grouped",
                "integer | 1.5                    | test.value",
                "date    | 2025-02-30             | test.value",
                "text    | >= P5                  | test.unordered",
                "text    | ≥P5                   | test.unordered",
                "text    | [P5..P7]              | test.unordered",
                "text    | P4, （P5～P7）         | test.unordered",
                "text    | P5, not(P6)           | test.value",
                "text    | P5, -                 | test.value",
                "text    | \"P5                   | test.list",
                "yes/no  | perhaps                | test.value",
            })
    void refusesWhatItCannotMean(String type, String cell, String code) {
        TestParser parser = new TestParser(term(ValueType.named(type).orElseThrow()));

        TestParser.Unparseable refused = catchThrowableOfType(TestParser.Unparseable.class, () -> parser.parse(cell));

        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    private static Object parse(ValueType type, String value) {
        return Objects.requireNonNull(type.parse(value), value);
    }

    private static Term term(ValueType type) {
        return new Term(
                0,
                "x",
                new Label("X", "某"),
                type,
                new Source.Attribute("x"),
                Domain.ANY,
                null,
                "",
                null,
                null,
                new Place.File("words.xlsx"));
    }
}
