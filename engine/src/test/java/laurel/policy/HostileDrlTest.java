package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to run code that is not a rule's. None passes, whatever the problem is called. */
class HostileDrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Metric(employee == $e, System.exit(1) == null)",
                "Metric(employee == $e, java.lang.System.exit(1) == null)",
                "Metric(employee == $e, $x : System.exit(1))",
                "Metric(employee == $e, $x : (System.exit(1)))",
                "Metric(employee == $e, value > 3; System.exit(1))",
                "Metric(employee == $e, attributes[System.exit(1)] == 3)",
                "Metric(employee == $e, name in (\"a\", System.exit(1)))",
                "Metric(employee == $e, name matches System.getProperty(\"x\"))",
                "Metric(employee == $e, name memberOf System.getenv())",
                "Metric(employee == $e, \"\".getClass().forName(\"java.lang.Runtime\") != null)",
                "Metric(employee == $e, name.class.forName(\"x\") != null)",
                "Metric(employee == $e, value#java.lang.Runtime.getRuntime() != null)",
                "Metric(employee == $e, value!.getClass() != null)",
                "Metric(employee == $e, period.(System.exit(1) == null))",
                "Metric(employee == $e, [System.exit(1)] contains value)",
                "Metric(employee == $e, eval(System.exit(1)))",
                "Metric(employee == $e, T(java.lang.Runtime) != null)",
                "Metric(employee == $e, x -> System.exit(1))",
                "Metric(employee == $e, name == \"a\" + System.exit(1))",
                "Metric(employee == $e, name == \"\\\" + System.exit(1) + \\\"\")",
                "Metric(employee == $e, value == (true ? System.exit(1) : 1))",
                "Metric(employee == $e, value == 1 /* */ || System.exit(1) == 1)",
                "Metric(employee == $e, \\u0053ystem.exit(1) == null)",
                "accumulate(Metric(employee == $e, $v : value); $s : sum(System.exit(1)))",
                "accumulate(Metric(employee == $e, $v : value); $s : sum($v); System.exit(1) == 1)",
                "Metric() from System.getProperties()",
                "Metric(employee == $e, name == 'a\" + System.exit(1) + \"b')",
                "Metric(employee == $e, name == \"a\" // \n + System.exit(1))",
                "System(employee == $e)",
                "System : Metric(employee == $e)",
            })
    void inConditions(String condition) {
        assertThat(DrlBook.rule(GoodDrl.EMPLOYEE + condition, GoodDrl.ACTION).file())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "\\u0053ystem.exit(1);",
                "// \\u000a System.exit(1);\n",
                "} System.exit(1); {",
                "}); System.exit(1); D.execute(() -> {",
                ";; System.exit(1);",
                "{ { System.exit(1); } }",
                "if (System.exit(1)) { }",
                "if (true) System.exit(1);",
                "String s = \"\" + System.exit(1);",
                "String s = \"\".getClass().forName(\"java.lang.Runtime\").toString();",
                "String s = new String(\"x\") { { System.exit(1); } };",
                "insert(new Award($e, \"star_badge\") { { System.exit(1); } });",
                "insert(new Award($e, \"star_badge\", System.getenv()));",
                "insert(new Award($e, \"star_badge\", new BigDecimal(\"1\") { { System.exit(1); } }));",
                "insert(new Award($e, \"bonus\", new BigDecimal(System.getenv(\"x\"))));",
                "insert(new Award($e, \"bonus\", BigDecimal.valueOf(System.nanoTime())));",
                "insert(new Award($e, \"bonus\", (java.math.BigDecimal) System.getenv(\"x\")));",
                "insert(new Award($e, \"bonus\", true ? $v : System.getenv(\"x\")));",
                "class X { static { System.exit(1); } }",
                "record X() { X { System.exit(1); } }",
                "final class Y { } insert(new Award($e, \"star_badge\"));",
                "Runnable r = () -> System.exit(1);",
                "Runnable r = Runtime.getRuntime()::gc;",
                "synchronized ($e) { }",
                "assert System.exit(1);",
                "switch ($e) { default: System.exit(1); }",
                "Thread.sleep(1000);",
                "@SuppressWarnings(\"x\") String s = \"x\";",
                "String s = \"\"\"\n x\"\"\";",
                "insert(new <String>Award($e, \"star_badge\"));",
                "insert(new @Deprecated Award($e, \"star_badge\"));",
                "@Deprecated BigDecimal x = $v;",
                "java.lang.@Deprecated String x = $e;",
                "this.insert(new Award($e, \"star_badge\"));",
                "insert(new Award($e, \"star_badge\"));\nend\nrule \"Second\" when then System.exit(1);",
            })
    void inActions(String action) {
        assertThat(DrlBook.rule(GoodDrl.EMPLOYEE + GoodDrl.METRIC, GoodDrl.ACTION + "\n" + action)
                        .file())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"a\\\"); System.exit(1); (\\\"\" @clause(\"1\")",
                "rule 'a\"+System.exit(1)+\"' @clause(\"1\")",
                "rule \"a\" @clause(\"1\" + System.exit(1))",
                "rule \"a\" @clause(\"1\\\" + System.exit(1) + \\\"\")",
                "rule \"a\" @clause('1\" + System.exit(1) + \"')",
                "rule \"a\" @clause(\"1\") @java.lang.Deprecated",
                "rule \"a\" @clause(\"1\") enabled(System.exit(1))",
                "rule \"a\" @clause(\"1\") salience(System.exit(1))",
                "package policy; System.exit(1);\nrule \"a\" @clause(\"1\")",
                "package policy.x$y\nrule \"a\" @clause(\"1\")",
                "// \\u000a System.exit(1)\nrule \"a\" @clause(\"1\")",
            })
    void inHeads(String head) {
        String file = head + "\nwhen Employee($e : id) then " + GoodDrl.ACTION + "\nend";
        assertThat(DrlBook.read("import laurel.fact.*\nimport laurel.award.Award\n" + file)
                        .file())
                .isNull();
    }
}
