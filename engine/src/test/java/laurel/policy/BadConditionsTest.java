package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in conditions, each with every problem that it must be told, by line. */
class BadConditionsTest {

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments("Metric(employee == $e, value >= 0.8)", "9 double 0.8 0.8B"),
                arguments("Metric(employee == $e,\n value >=\n 1e-1f)", "11 double 1e-1f 1e-1B"),
                arguments("Metric(employee == $e, (value = 3) == 3)", "9 assignment value = 3"),
                arguments("Metric(employee == $e, $x : value / 3)", "9 binding.part $x value / 3"),
                arguments("Metric(employee == $e, x : value)", "9 binding.name x"),
                arguments("Metric(employee == $e, valu > 3)", "9 word valu value"),
                arguments("Metric(employee == $e, value > $salery)", "9 word $salery $salary"),
                arguments("Metric(employee == $e, value > nothing)", "9 word.unlike nothing"),
                arguments("Metric(employee == $e, period.isMonths())", "9 method isMonths isMonth"),
                arguments("Metric(employee == $e, heldOn($cycle))", "9 method.unlike heldOn"),
                arguments("Metric(employee == $e, value.divide(3B) > 1B)", "9 rounding value.divide(3B)"),
                arguments(
                        "Metric(employee == $e, value > 3 and value < 4)",
                        "9 syntax mismatched input 'and' in rule \"A rule\""),
                arguments("Metric(employee == $e, value == new BigDecimal(\"3\"))", "9 new new BigDecimal(\"3\")"),
                arguments("Employee(id == $e, attributes[$e] == 3)", "9 expression attributes[$e]"),
                arguments("Metric(employee == $e, this != null)", "9 expression this"),
                arguments("Metric(employee == $e, value > 3B && < 4B)", "9 expression < 4B"),
                arguments("Metric(employee == $e, (String) name == \"x\")", "9 expression (String) name"),
                arguments("Metric(employee == $e, name soundslike \"x\")", "9 expression name soundslike \"x\""),
                arguments("Metric($e; name == \"okr\")", "9 positional $e; 9 employee Metric"),
                arguments("Course(employee == $e) Award(employee == $e)", "9 award.asked"),
                arguments("Answers(employee == $e)", "9 answers"),
                arguments("Metrics(employee == $e)", "9 fact Metrics Metric"),
                arguments("laurel.fact.Metric(employee == $e)", "9 fact laurel.fact.Metric Metric"),
                arguments("Object()", "9 fact.unlike Object"),
                arguments("Metric(value > 3B)", "9 employee Metric"),
                arguments("Metric(employee == $e, name == \"okrs\")", "9 metric okrs okr"),
                arguments("Metric(employee != $e)", "9 employee Metric"),
                arguments("Derived(employee == $e, $v : value)", "9 derived.term"),
                arguments("Derived(employee == $e, term == $e)", "9 derived.term"),
                arguments("Derived(employee == $e, term == \"tier\" || value == 1B)", "9 derived.term"),
                arguments("Derived(employee == $e, term == \"teir\")", "9 term.unknown teir tier"),
                arguments("Derived(employee == $e, term == \"Tier\")", "9 term.unknown Tier tier"),
                arguments("Derived(employee == $e, term == \"okr_score\")", "9 term.given okr_score score"),
                arguments("not Derived(employee == $e, term == \"tier\")", "9 derived.counted"),
                arguments("exists Derived(employee == $e, term == \"tier\")", "9 derived.counted"),
                arguments(
                        "not (Metric(employee == $e) and Derived(employee == $e, term == \"tier\"))",
                        "9 derived.counted"),
                arguments(
                        "accumulate(Derived(employee == $e, term == \"tier\", $v : value); $n : count($v))",
                        "9 derived.counted"),
                arguments("Given(employee == $e, award == \"star_bagde\")", "9 award.unknown star_bagde star_badge"),
                arguments("eval(true)", "9 element eval"),
                arguments("Metric(employee == $e) over window:length(3)", "9 element over window"),
                arguments("Metric(employee == $e) from entry-point \"x\"", "9 element from entry-point"),
                arguments("Metric(employee == $e) from $e", "9 element from"),
                arguments("Metric(employee == $e) from collect(Metric(employee == $e))", "9 element from collect"),
                arguments("Metric(employee == $e) @watch(*)", "9 element @watch"),
                arguments("groupby(Metric($x : employee); $x; $n : count($x))", "9 element groupby"),
                arguments("?q($e;)", "9 element ?q"),
                arguments("/metrics[value > 3]", "9 element /"),
                arguments("accumulate(Metric(employee == $e, $v : value);\n $a : average($v))", "10 function average"),
                arguments(
                        "BigDecimal() from accumulate(Metric(employee == $e, $v : value), sum($v))",
                        "9 accumulate.from BigDecimal; 9 accumulate.from sum"),
                arguments(
                        "Number() from accumulate(Metric(employee == $e), init(int x = 0;) action(x++;) result(x))",
                        "9 accumulate.code; 9 accumulate.from Number"),
                arguments(
                        "accumulate(Metric(employee == $e, $v : value); $l : collectList($v); $l.size() > 2)",
                        "9 collected $l.size() $l"),
                arguments("accumulate(Metric(employee == $e, $v : value); $s : sum($v * 0.5))", "9 double 0.5 0.5B"));
    }

    @ParameterizedTest
    @MethodSource
    void conditions(String condition, String problems) {
        assertThat(DrlBook.rule(GoodDrl.EMPLOYEE + condition, GoodDrl.ACTION).found())
                .containsExactly(problems.split("; "));
    }
}
