package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes in DRL, each with every problem that it must be told, by line. */
class BadDrlTest {

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

    static Stream<Arguments> actions() {
        return Stream.of(
                arguments("", "10 nothing"),
                arguments("String s = \"x\";", "11 nothing"),
                arguments(
                        "insert(new Award($e, \"star_badge\"))", "11 unreadable insert(new Award($e, \"star_badge\"))"),
                arguments("insert(new Award($e, \"star_bagde\"));", "11 award.unknown star_bagde star_badge"),
                arguments("insert(new Award($e, \"明星徽章\"));", "11 award.unknown 明星徽章 star_badge"),
                arguments("insert(new Award($e, $p));", "11 insert.name $p"),
                arguments("insert(new Award($e, \"star_\" + \"badge\"));", "11 insert.name \"star_\" + \"badge\""),
                arguments("insert(new Award(\"E1\", \"star_badge\"));", "11 insert.employee \"E1\""),
                arguments(
                        "insert(new Award($e, \"bonus\"));",
                        "11 insert.quantity bonus Label[english=amount, chinese=金额]"),
                arguments("insert(new Award($e, \"bonus\", 100));", "11 whole 100"),
                arguments("int n = 3;\ninsert(new Award($e, \"bonus\", n));", "12 whole n"),
                arguments("insert(new Derived($e, \"teir\", $v));", "11 term.unknown teir tier"),
                arguments("insert(new Derived($e, \"okr_score\", $v));", "11 term.given okr_score score"),
                arguments("insert(new Derived($e, \"tier\"));", "11 insert new Derived($e, \"tier\")"),
                arguments("insert(new Metric($e, \"okr\", $p, $v));", "11 insert new Metric($e, \"okr\", $p, $v)"),
                arguments("insert($e);", "11 statement insert($e)"),
                arguments(
                        "insert(new Derived($e, \"tier\",\n $v.multiply(0.8)));",
                        "12 double 0.8 new BigDecimal(\"0.8\")"),
                arguments(
                        "insert(new Derived($e, \"tier\", new BigDecimal(0.8)));",
                        "11 double 0.8 new BigDecimal(\"0.8\")"),
                arguments("BigDecimal x = 0.8B;", "11 unreadable BigDecimal x = 0.8B;"),
                arguments("double x = 3;", "11 double.type double"),
                arguments("java.math.BigDecimal x = $v;", "11 type java.math.BigDecimal"),
                arguments("var x = $v;", "11 type var"),
                arguments("int[] x = null;", "11 type int[]"),
                arguments("$v = null;", "11 assignment $v = null"),
                arguments("int i = 0; i += 1;", "11 assignment i += 1"),
                arguments("BigDecimal x = $v.divide($v);", "11 rounding $v.divide($v)"),
                arguments("BigDecimal x = $v.multiplyy($v);", "11 method multiplyy multiply"),
                arguments("int x = $p.year() / 2;", "11 division $p.year() / 2"),
                arguments("boolean x = $v == $salary;", "11 identity $v == $salary"),
                arguments("\nwhile (true) {}", "12 loop"),
                arguments("do { } while (true);", "11 loop"),
                arguments("for (;;) {}", "11 loop"),
                arguments("for (String s : $e) {}", "11 loop"),
                arguments("again: if (true) { }", "11 loop"),
                arguments("try { } finally { }", "11 statement try { } finally { }"),
                arguments("throw null;", "11 statement throw null;"),
                arguments("return;", "11 statement return;"),
                arguments(
                        "Object x = (Runnable) () -> { };",
                        "11 expression () -> { }; 11 type Object; 11 type Runnable"),
                arguments("update($e);", "11 change update"),
                arguments("delete($e);", "11 change delete"),
                arguments("retract($e);", "11 change retract"),
                arguments("insertLogical(new Award($e, \"star_badge\"));", "11 change insertLogical"),
                arguments("drools.halt();", "11 change halt"),
                arguments("drools.getKieRuntime();", "11 outside drools"),
                arguments("kcontext.getKieRuntime().halt();", "11 outside kcontext"),
                arguments("\nmodify($e) { setName(\"x\") }", "12 change modify"),
                arguments("\nnew java.io.File(\"x\").exists();", "12 outside new java.io.File"),
                arguments("\nString s = Files.readString(Path.of(\"x\"));", "12 outside Files; 12 outside Path"),
                arguments("String s = $e.getClass().getName();", "11 method.unlike getClass"),
                arguments("String s = String.class.getName();", "11 expression String.class"));
    }

    @ParameterizedTest
    @MethodSource
    void actions(String action, String problems) {
        assertThat(DrlBook.rule(GoodDrl.EMPLOYEE + GoodDrl.METRIC, action).found())
                .containsExactly(problems.split("; "));
    }
}
