package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes on right-hand sides, each with every problem that it must be told, by line. */
class BadActionsTest {

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
                arguments("BigDecimal x = $v.<String>add($v);", "11 expression $v.<String>add($v)"),
                arguments("BigDecimal x = $v.setScale(2, RoundingMode.NEAREST);", "11 outside RoundingMode.NEAREST"),
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
