package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes around the rules of a DRL file, each with every problem that it must be told, by line. */
class BadFilesTest {

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("rule R when\n Metric(\n then end", "3 syntax mismatched input 'end' in rule \"R\""),
                arguments("package java.lang\nimport laurel.fact.*", "1 package java.lang"),
                arguments("\npackage laurel.policy", "2 package laurel.policy"),
                arguments("import java.util.List", "1 import java.util.List"),
                arguments("import laurel.fact.Nothing", "1 import laurel.fact.Nothing"),
                arguments("import java.io.File", "1 import java.io.File"),
                arguments("import static java.lang.Math.max", "1 declaration import static"),
                arguments("import function java.lang.Math.max", "1 declaration import static"),
                arguments("import accumulate foo.Bar baz", "1 declaration import accumulate"),
                arguments("\nglobal java.util.List out", "2 declaration global"),
                arguments("function void f() { System.exit(1); }", "1 declaration function"),
                arguments("declare Goal\n a : int\nend", "1 declaration declare"),
                arguments("declare enum E A(\"x\"); b : String end", "1 declaration declare"),
                arguments("declare window W Metric() over window:length(2) end", "1 declaration declare window"),
                arguments("declare entry-point \"x\" end", "1 declaration declare entry-point"),
                arguments("query q() Metric() end", "1 declaration query"),
                arguments("dialect \"mvel\"", "1 attribute dialect"),
                arguments("no-loop true", "1 attribute no-loop"));
    }

    @ParameterizedTest
    @MethodSource
    void files(String file, String problems) {
        assertThat(DrlBook.read(file).found()).containsExactly(problems.split("; "));
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                arguments("salience 10", "4 attribute salience"),
                arguments("no-loop", "4 attribute no-loop"),
                arguments("lock-on-active", "4 attribute lock-on-active"),
                arguments("agenda-group \"a\"", "4 attribute agenda-group"),
                arguments("ruleflow-group \"a\"", "4 attribute ruleflow-group"),
                arguments("activation-group \"a\"", "4 attribute activation-group"),
                arguments("auto-focus", "4 attribute auto-focus"),
                arguments("enabled false", "4 attribute enabled"),
                arguments("timer (int: 1s)", "4 attribute timer"),
                arguments("calendars \"a\"", "4 attribute calendars"),
                arguments("date-effective \"1-Jan-2025\"", "4 attribute date-effective"),
                arguments("date-expires \"1-Jan-2025\"", "4 attribute date-expires"),
                arguments("duration 10", "4 attribute duration"),
                arguments("dialect \"mvel\"", "4 attribute dialect"),
                arguments("@clause(\"2\")", "3 metadata clause; 3 clause.missing R"),
                arguments("@author(\"me\")", "4 metadata author"),
                arguments("@clause_zh(1)", "4 metadata clause_zh"),
                arguments("@clause_zh(System.exit(1))", "4 metadata clause_zh"),
                arguments("@clause_zh(\"a\" + System.exit(1))", "4 metadata clause_zh"),
                arguments("@clause_zh(a = \"x\", b = \"y\")", "4 metadata clause_zh"));
    }

    @ParameterizedTest
    @MethodSource
    void heads(String head, String problems) {
        String file = "import laurel.fact.*\nimport laurel.award.Award\nrule \"R\" @clause(\"1\")\n" + head
                + "\nwhen Employee($e : id) then " + GoodDrl.ACTION + " end";
        assertThat(DrlBook.read(file).found()).containsExactly(problems.split("; "));
    }

    @Test
    void rules() {
        String rule = "rule %s\nwhen Employee($e : id)\nthen " + GoodDrl.ACTION + "\nend\n";
        String head = "import laurel.fact.*\nimport laurel.award.Award\n";
        String clause = " @clause(\"1\")";
        assertThat(DrlBook.read(head + rule.formatted("\"A\"" + clause) + rule.formatted("\"A\"" + clause))
                        .found())
                .containsExactly("7 rule.twice A 3");
        assertThat(DrlBook.read(head + rule.formatted("\"A\" extends \"B\"" + clause))
                        .found())
                .containsExactly("3 extends B");
        assertThat(DrlBook.read(head + rule.formatted("\"It's\"" + clause)).found())
                .containsExactly("3 rule.name It's");
        assertThat(DrlBook.read(head + rule.formatted("\"A\"")).found()).containsExactly("3 clause.missing A");
        assertThat(DrlBook.read(rule.formatted("\"A\"" + clause)).found())
                .containsExactly(
                        "2 import.missing Employee laurel.fact.Employee", "3 import.missing Award laurel.award.Award");
        assertThat(DrlBook.read(head + rule.formatted("\"A\"" + clause).replace("end", "then[b]\nend"))
                        .found())
                .containsExactly("3 branch b");
        assertThat(DrlBook.read(head + "// C:\\books\n" + rule.formatted("\"A\"" + clause))
                        .found())
                .containsExactly("3 backslash");
    }
}
