package laurel.policy;

import java.util.List;

/** DRL as engineers should write it: it passes the check, compiles and runs. */
final class GoodDrl {

    static final String EMPLOYEE =
            "Cycle($cycle : period) Employee($e : id, $hired : hired, $salary : monthlySalary)\n";

    static final String METRIC = "Metric(employee == $e, name == \"okr\", $v : value, $p : period)";

    static final String ACTION = "insert(new Award($e, \"star_badge\"));";

    static final String FILE = """
            package policy.certificate
            import laurel.fact.*
            import laurel.award.Award
            import java.math.*

            // Clause 5.1: three months met in a row; "end" and then are only words here.
            rule "Three months met in a row"
                @clause("5.1 Three months") @clause_zh("5.1 连续三个月")
            when
                Cycle($cycle : period)
                Employee($e : id)
                Metric(employee == $e, name == "monthly_target", value >= 1B, $m : period, period.isMonth())
                Metric(employee == $e, name == "monthly_target", value >= 1B, period == $m.back(1))
                Metric(employee == $e, name == "monthly_target", value >= 1B, period == $m.back(2))
                not Metric(employee == $e, name == "monthly_target", value >= 1B, period == $m.back(3))
            then
                insert(new Award($e, "excellence_certificate"));
            end

            /* Clause 3.2: courses passed
               among the courses planned. */
            rule "Training completion"
                @clause("3.2 Courses")
            when
                Cycle($cycle : period)
                Employee($e : id)
                Metric(employee == $e, name == "planned_courses", period == $cycle, $planned : value, value > 0B)
                accumulate(Course(employee == $e, passedIn($cycle), $id : course);
                    $ids : collectSet($id))
            then
                // Half a course is none.
                MathContext exact = new MathContext(34, RoundingMode.DOWN);
                insert(new Derived($e, "training_completion", new BigDecimal($ids.size()).divide($planned, exact)));
            end

            rule "奖金 by score"
                @clause("3.3 Bonus")
            when
                Employee($e : id, $salary : monthlySalary)
                Derived(employee == $e, term == "training_completion", $done : value)
            then
                BigDecimal done = (BigDecimal) $done;
                if (done.compareTo(new BigDecimal("0.5")) >= 0) {
                    insert(new Award($e, "bonus", $salary.multiply(done).setScale(2, RoundingMode.HALF_UP)));
                }
            end

            rule "Badge once" @clause("4")
            when
                Cycle($cycle : period)
                Employee($e : id)
                not Given(employee == $e, award == "star_badge", $cycle.holds(period))
                accumulate(Metric(employee == $e, name == "okr", $v : value); $n : count($v), $sum : sum($v); $n >= 2, $sum >= 1.5B)
            then
                insert(new Award($e, "star_badge"));
            end
            """;

    static final List<String> CONDITIONS = List.of(
            METRIC,
            "Metric(employee == $e, name in (\"okr\", \"sales\"), value >= 0.8B && value < 1.2B || value == 3B)",
            "Metric(employee == $e, name matches \"okr.*\", name str[startsWith] \"o\", !(value > 3B))",
            "Metric(employee == $e, $x : (value / 3B), $y : value >= 1B, period.year == 2025)",
            "Metric(employee == $e, $x : value) Metric(employee == $e, value > $x * 1.1B, period == $cycle.previous())",
            "Employee(id == $e, attributes[\"site\"] == \"Shanghai\", level != null, department not in (\"A\", \"B\"))",
            "Employee(id == $e, hired.plusMonths(6).isBefore($cycle.start()), hired.getYear() < 2025)",
            "exists Course(employee == $e, passed, heldOn($cycle.end()))",
            "(Metric(employee == $e, value > 1B) or Course(employee == $e, course == \"Java 101\", passed == true))",
            "forall(Metric(employee == $e, name == \"okr\") Metric(employee == $e, name == \"okr\", value >= 1B))",
            "accumulate(Course(employee == $e, passed, $c : course); $n : count($c), $all : collectList($c); $n >= 2)",
            "accumulate(Metric(employee == $e, $v : value); $s : sum($v), $l : min($v), $h : max($v); $s > 2B, $h > $l)",
            "Given(employee == $e, award == \"star_badge\", period.end().isBefore($cycle.start()))",
            "Metric(employee == $e, // the goal\n name == \"okr\", /* at least */ value >= 1B)",
            "Course(employee == $e, course == \"http://okr, /* not a comment\")");

    static final List<String> ACTIONS = List.of(
            ACTION,
            "insert(new Award($e, \"bonus\", $v.multiply($salary).setScale(2, RoundingMode.HALF_UP)));",
            "int years = $p.year() - $hired.getYear();\n if (years > 3 && $v.signum() >= 0) " + ACTION
                    + " else { insert(new Award($e, \"bonus\", new BigDecimal(years))); }",
            """
            BigDecimal share = $v.divide(new BigDecimal("3"), MathContext.DECIMAL128);
            share = share.max(BigDecimal.ONE).negate().abs();
            insert(new Derived($e, "tier", share));""",
            "final String who = $e; insert(new Award(who, \"bonus\", $p.isMonth() ? $v : BigDecimal.valueOf(100)));");

    private GoodDrl() {}
}
