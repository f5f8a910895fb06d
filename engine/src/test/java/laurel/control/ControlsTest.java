package laurel.control;

import static laurel.control.ChangesTest.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import laurel.award.AwardDefinition;
import laurel.calculation.PackageJson;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tables of a book flag, and that they do so whatever else is in it. */
class ControlsTest {

    private static final Period PERIOD = Period.parse("2025").orElseThrow();

    private static final String RISES = """
            Table
            Clause | 10.1 Look at it.
            条款 | 10.1 须核对。
            Change of | New | Change rate | Change amount | To be checked
            person | no | > 50%% | >= 1000 | up
            person | no | < -50%% | >= 1000 | down
            """.formatted();

    @TempDir
    Path folder;

    private Controls controls(String table) {
        return Controls.of(ControlWords.in(folder).table("Controls", table).load());
    }

    private static List<String> flags(Controls controls, List<Paid> before, List<Paid> now) {
        return controls.judge(PERIOD, before.iterator(), now.iterator()).stream()
                .map(ControlsTest::tell)
                .toList();
    }

    private static String tell(Flag flag) {
        return "%s %s %s: %s %s %s%s"
                .formatted(
                        flag.change().scope(),
                        flag.change().subject(),
                        flag.change().currency(),
                        flag.text(),
                        flag.unknown(),
                        flag.origin().row(),
                        flag.origin().rows());
    }

    @Test
    void flagsWhatIsBeyondAThresholdAndNothingAtIt() {
        assertThat(flags(
                        controls(RISES),
                        List.of(
                                paid("at", "", "4000.00 CNY"),
                                paid("below", "", "5000.00 CNY"),
                                paid("beyond", "", "4000.00 CNY"),
                                paid("enough", "", "1000.00 CNY"),
                                paid("gone", "", "1000.00 CNY"),
                                paid("half", "", "5000.00 CNY"),
                                paid("little", "", "1000.00 CNY")),
                        List.of(
                                paid("at", "", "6000.00 CNY"),
                                paid("below", "", "2499.99 CNY"),
                                paid("beyond", "", "6000.01 CNY"),
                                paid("enough", "", "2000.00 CNY"),
                                paid("half", "", "2500.00 CNY"),
                                paid("little", "", "1999.99 CNY"),
                                paid("new", "", "99999.00 CNY"))))
                .containsExactly(
                        "PERSON below CNY: down [] 6[]",
                        "PERSON beyond CNY: up [] 5[]",
                        "PERSON enough CNY: up [] 5[]",
                        "PERSON gone CNY: down [] 6[]");
    }

    /** People by id, then teams by name, then the total, each by currency: then by the table's rows. */
    @Test
    void flagsInTheOrderOfChanges() {
        Controls controls = controls("""
                Table
                Hit policy | COLLECT
                Change of | Change team | Change currency | New | Paid before | Paid now | To be checked
                person | | JPY | | | | yen
                person | Sales | | | | > 100 | sales
                team | not(Sales) | CNY | | | | team
                total | | | yes | | | unseen
                total | | | | 30 | | thirty
                """);
        assertThat(flags(
                        controls,
                        List.of(paid("a", "Sales", "10.00 CNY"), paid("b", "Care", "20.00 CNY")),
                        List.of(paid("a", "Sales", "500 JPY", "50.00 CNY"), paid("b", "", "100.01 CNY"))))
                .containsExactly(
                        "PERSON a JPY: yen [] 4[]",
                        "PERSON a JPY: sales [] 5[]",
                        "TEAM  CNY: team [] 6[]",
                        "TEAM Care CNY: team [] 6[]",
                        "TOTAL  CNY: thirty [] 8[]",
                        "TOTAL  JPY: unseen [] 7[]");
    }

    /** What cannot be decided must not pass for harmless. */
    @Test
    void flagsWhatItCannotJudge() {
        Controls controls = controls("""
                Table
                Change of | Change rate | Change amount | Paid now | To be checked
                person | > 50% | >= 1000 | | up
                team | | | > 10 | much
                team | | | > 20 | very much
                """);
        List<Flag> flags = controls.judge(
                PERIOD,
                List.<Paid>of().iterator(),
                List.of(paid("a", "X", "1000.00 CNY")).iterator());

        assertThat(flags.stream().map(ControlsTest::tell))
                .containsExactly("PERSON a CNY: null [change_rate] 3[]", "TEAM X CNY: null [] 4[4, 5]");
        assertThat(flags).extracting(Flag::award).containsOnlyNulls();
        assertThat(flags.get(0).told().english())
                .isEqualTo("Employee a: 0.00 → 1,000.00 CNY (nothing before). Not evaluable: To be checked (table"
                        + " \"Controls\", row 3 of tables.xlsx › Controls), because \"Change rate\" is not known.");
    }

    @Test
    void tellsWhyInBothLanguagesAndAsJson() {
        Flag flag = controls(RISES)
                .judge(
                        PERIOD,
                        List.of(paid("a", "Care", "3000.00 CNY")).iterator(),
                        List.of(paid("a", "Care", "5000.00 CNY")).iterator())
                .get(0);

        assertThat(flag.told().english())
                .isEqualTo(
                        "Employee a: 3,000.00 → 5,000.00 CNY (+66.66%). To be checked: up: Change of person meets person"
                                + " in A5, New no meets no in B5, Change rate 66.6666…% meets > 50% in C5, Change amount 2,000 meets"
                                + " >= 1000 in D5 (table \"Controls\", row 5 of tables.xlsx › Controls; clause 10.1 Look at it).");
        assertThat(flag.told().chinese())
                .startsWith("员工 a：3,000.00 → 5,000.00 CNY（+66.66%）。需核对：up：变动对象 person 符合 A5 的 person、")
                .endsWith("条款 10.1 须核对）。");
        assertThat(PackageJson.mapper().writeValueAsString(flag))
                .startsWith("{\"scope\":\"PERSON\",\"subject\":\"a\",\"team\":\"Care\",\"currency\":\"CNY\","
                        + "\"before\":\"3000.00\",\"now\":\"5000.00\",\"by\":\"2000.00\","
                        + "\"rate\":\"0.6666666666666666666666666666666666\",\"award\":\"control\",\"text\":\"up\",\"origin\":"
                        + "{\"table\":\"Controls\",\"file\":\"tables.xlsx\",\"sheet\":\"Controls\",\"row\":5}");
    }

    @Test
    void letsOneTableDeriveWhatAnotherAsks() {
        PolicyBook book = ControlWords.in(folder)
                .table("Controls", "Table\nSeverity | Change of | To be checked\n> 1 | person | severe")
                .table(
                        "Severities",
                        "Table\nChange of | Change amount | gives: Severity\nperson | > 10 | 2\nperson | <= 10 | 1")
                .load();
        List<Flag> flags = Controls.of(book)
                .judge(
                        PERIOD,
                        List.of(paid("a", "", "100.00 CNY"), paid("b", "", "100.00 CNY"))
                                .iterator(),
                        List.of(paid("a", "", "110.00 CNY"), paid("b", "", "89.00 CNY"))
                                .iterator());

        assertThat(flags.stream().map(ControlsTest::tell)).containsExactly("PERSON b CNY: severe [] 3[]");
        assertThat(flags.get(0).told().english()).contains("Severity is 2: ");
    }

    @Test
    void saysThatNoTableJudges() {
        Controls none = Controls.of(ControlWords.in(folder).load());
        assertThat(none.isNone(PERIOD)).isTrue();
        assertThat(none.alerts()).isEmpty();
        assertThat(flags(none, List.of(), List.of(paid("a", "X", "1000.00 CNY"))))
                .isEmpty();
    }

    @Test
    void countsTablesByTheLastDayOfThePeriod() {
        Controls controls = controls("Table\nValid to | 2025-12-30\nChange of | To be checked\nperson | seen");
        List<Paid> now = List.of(paid("a", "X", "1000.00 CNY"));
        assertThat(controls.isNone(PERIOD)).isTrue();
        assertThat(flags(controls, List.of(), now)).isEmpty();

        Period earlier = Period.parse("2025-Q3").orElseThrow();
        assertThat(controls.isNone(earlier)).isFalse();
        assertThat(controls.judge(earlier, List.<Paid>of().iterator(), now.iterator()))
                .hasSize(1);
        assertThat(controls.alerts()).extracting(AwardDefinition::id).containsExactly("control");
    }

    /** An award that is due to whoever is employed is not due to a change. */
    @Test
    void givesAChangeNothingElse() {
        PolicyBook book = ControlWords.in(folder).table("Controls", RISES).load();
        assertThat(Objects.requireNonNull(book.awards().get("pay"))
                        .payment()
                        .settling()
                        .isOverTime())
                .isTrue();
        assertThat(flags(Controls.of(book), List.of(), List.of(paid("a", "X", "1.00 CNY"))))
                .isEmpty();
    }
}
