package laurel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.fact.Company;
import laurel.fact.Course;
import laurel.fact.Facts;
import laurel.fact.Given;
import laurel.fact.Metric;
import laurel.fact.Period;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FactsJsonTest {

    private static final Period YEAR = Period.parse("2025").orElseThrow();

    private static List<Assembled> read(String json) {
        JsonNode node = FactsJson.mapper().readTree(json.replace('\'', '"'));
        return new FactsJson(Book.TERMS, Book.AWARDS).read(node, "/employees", YEAR, Company.UNSAID);
    }

    private static List<String> rejects(String json) {
        return read(json).stream()
                .flatMap(one -> one.rejects().stream())
                .map(FolderTest::text)
                .toList();
    }

    @Test
    void readsAnEmployeeWithAllThatIsKnown() {
        List<Assembled> all = read("""
                [{'id': 'E1', 'name': 'Anna', 'currency': 'CNY', 'level': null, 'leads_team': true,
                  'monthly_salary': 0.1000000000000000055511151231257827, 'hired': '2020-03-01',
                  'metrics': [{'metric': 'OKR', 'value': '80%'}, {'metric': 'followers', 'period': 2024, 'value': 7}],
                  'courses': [{'course': 'SEC', 'passed': false}],
                  'given': [{'award': 'Bonus', 'period': '2024'}]}]""");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).rejects()).isEmpty();
        Facts facts = Objects.requireNonNull(all.get(0).facts());
        assertThat(facts.employee().monthlySalary()).isEqualTo("0.1000000000000000055511151231257827");
        assertThat(facts.employee().hired()).isEqualTo(LocalDate.of(2020, 3, 1));
        assertThat(facts.employee().attributes()).isEqualTo(Map.of("leads_team", true));
        assertThat(facts.metrics())
                .containsExactly(
                        new Metric("E1", "followers", YEAR.previous(), new BigDecimal("7")),
                        new Metric("E1", "okr_score", YEAR, new BigDecimal("0.8")));
        assertThat(facts.courses()).containsExactly(new Course("E1", "SEC", false, null, null));
        assertThat(facts.given()).containsExactly(new Given("E1", "BONUS", YEAR.previous()));
    }

    /** As in a file: a metric whose name and value are both wrong is one row that the package does without. */
    @Test
    void countsRowsAndNotCells() {
        Assembled one = read("""
                        [{'id': 'E1', 'name': 'Anna', 'currency': 'CNY',
                          'metrics': [{'metric': 'nothing', 'period': 'never', 'value': 1}, {'metric': 'OKR', 'value': '80%'}],
                          'courses': [{'course': 'SEC'}]}]""").get(0);
        assertThat(one.rejects()).hasSize(3);
        assertThat(one.rejectedRows()).isEqualTo(2);
    }

    @Test
    void placesEachProblemAtItsMember() {
        assertThat(rejects("""
                        [{'id': 'E1', 'name': 'Anna', 'currency': 'CNY',
                          'metrics': [{'metric': 'okr_scor', 'value': 1}, {'metric': 'okr', 'value': 'high', 'perriod': 1}, 5],
                          'given': [{'award': 'Bonuss', 'period': '2024'}]},
                         {'id': 'E2', 'nam/e': 'Bo', 'currency': 'CNY', 'courses': {}, 'post': []},
                         {'name': 'Cy'},
                         'Di']"""))
                .containsExactlyInAnyOrder(
                        "/employees/0/metrics/0/metric  No term asks for the metric \"okr_scor\".",
                        "/employees/0/metrics/1/value  value is \"high\", which is not of the type percent.",
                        "/employees/0/metrics/1/perriod  \"perriod\" is not known.",
                        "/employees/0/metrics/2  This is not an object.",
                        "/employees/0/metrics/2/metric  metric is missing.",
                        "/employees/0/metrics/2/value  value is missing.",
                        "/employees/0/given/0/award  There is no award \"Bonuss\".",
                        "/employees/1/nam~1e  \"nam/e\" is not known.",
                        "/employees/1/name  name is missing.",
                        "/employees/1/courses  This is not an array.",
                        "/employees/1/post  This is not a text, number, true, false or null.",
                        "/employees/2/id  id is blank, so that the row belongs to nobody.",
                        "/employees/3  This is not an object.");
        assertThat(rejects("{}")).containsExactly("/employees  This is not an array.");
    }

    @Test
    void suggestsTheNearestMember() {
        assertThat(read("[{'id': 'E1', 'name': 'Anna', 'currency': 'CNY', 'levle': 'P5'}]")
                        .get(0)
                        .rejects())
                .extracting(Object::toString)
                .containsExactly("ERROR  /employees/0/levle  \"levle\" is not known."
                        + " Maybe \"level\" is meant, or a term that asks for it is missing.");
    }

    @Test
    void rejectsAnEmployeeWhoIsGivenTwice() {
        List<Assembled> all = read("""
                [{'id': 'E1', 'name': 'Anna', 'currency': 'CNY', 'courses': [{'course': 'SEC', 'passed': true}]},
                 {'id': 'E1', 'name': 'Anna', 'currency': 'CNY'}]""");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).facts()).isNull();
        assertThat(all.get(0).rejects()).hasSize(3);
    }

    @Test
    void readsWhatAnEmployeeDidAndWasGivenAndPlacesItsProblems() {
        List<Assembled> all = read("""
                [{'id': 'E1', 'name': 'Anna', 'currency': 'CNY',
                  'assignments': [{'from': '2025-01-01', 'to': null, 'level': 'P6', 'leads_team': true}],
                  'absences': [{'type': 'sick leave', 'from': '2025-01-01', 'to': '2025-01-02'}],
                  'events': [{'event': 'sale', 'date': '2025-01-01', 'value': 10, 'region': 'north'},
                             {'event': 'sail', 'date': '2025-01-01', 'value': 10}],
                  'given': [{'award': 'Bonus', 'period': '2024', 'in': '2025', 'currency': 'CNY',
                             'calculated': 1, 'paid': '0.5', 'carried': 0.5, 'withheld': 0},
                            {'award': 'Bonus', 'period': '2023', 'paid': 1}]}]""");
        Facts facts = Objects.requireNonNull(all.get(0).facts());
        assertThat(facts.assignments().get(0).attributes()).isEqualTo(Map.of("leads_team", true));
        assertThat(facts.absences()).hasSize(1);
        assertThat(facts.events().get(0).attributes()).isEqualTo(Map.of("region", "north"));
        assertThat(facts.given()).extracting(Given::in).containsExactly(YEAR);
        assertThat(all.get(0).rejects().stream().map(FolderTest::text))
                .containsExactly(
                        "/employees/0/events/1/event  No term asks about the event \"sail\".",
                        "/employees/0/given/1/calculated  calculated is missing.",
                        "/employees/0/given/1/carried  carried is missing.",
                        "/employees/0/given/1/currency  currency is missing.",
                        "/employees/0/given/1/withheld  withheld is missing.");
        assertThat(rejects("[{'id': 'E1', 'name': 'Anna', 'currency': 'CNY', 'Absences': [], 'rates': []}]"))
                .containsExactlyInAnyOrder(
                        "/employees/0/Absences  \"Absences\" is not known.",
                        "/employees/0/rates  \"rates\" is not known.");
    }

    @Test
    void refusesNumbersThatHaveLostDigits() {
        JsonNode lossy = JsonMapper.shared().readTree("[{\"id\":\"E1\",\"monthly_salary\":0.1}]");
        assertThatThrownBy(() -> new FactsJson(Book.TERMS, Book.AWARDS).read(lossy, "", YEAR, Company.UNSAID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number 0.1 has lost its decimal digits. Maybe it was not read by FactsJson.mapper().");
    }
}
