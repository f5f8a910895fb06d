package laurel.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class PolicyTest {

    @Autowired
    MockMvcTester http;

    @Test
    void tellsWhatIsInForce() {
        assertThat(http.get().uri("/api/policies/current").exchange())
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"loaded": "2026-01-01T12:00:00Z", "rules": 0, "cases": 0, "refused": null,
                 "tables": [
                   {"name": {"english": "Performance bonus", "chinese": "绩效奖金"}, "file": "tables.xlsx",
                    "sheet": "Sheet0", "rows": 2, "hitPolicy": "UNIQUE"},
                   {"name": {"english": "Stars", "chinese": "明星"}, "rows": 1},
                   {"rows": 1}, {"rows": 1}, {"rows": 1}]}""");
    }

    @Test
    void warnsOnceOfABookWithoutCases() {
        assertThat(http.get().uri("/api/policies/current").header("Accept-Language", "zh"))
                .bodyJson()
                .extractingPath("$.warnings[*].code")
                .asArray()
                .containsExactly("coverage.none");
    }

    @Test
    void showsTheRulesThatTablesStandFor() {
        assertThat(http.get().uri("/api/policies/current/drl").exchange())
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .bodyText()
                .contains("rule \"")
                .doesNotContain("30%");
    }

    @Test
    void listsTheTerms() {
        assertThat(http.get().uri("/api/terms").exchange()).bodyJson().isLenientlyEqualTo("""
                [{"id": "level", "label": {"english": "Level", "chinese": "职级"}, "type": "text",
                  "source": "employee(level)", "allowed": ["P5", "P6"], "place": "words.xlsx › Sheet0 › 3"},
                 {"id": "salary", "type": "money"},
                 {"id": "score", "type": "percent", "source": "metric(okr_score)"},
                 {"id": "mentor", "type": "yes/no", "source": "attribute(mentor)"},
                 {"id": "rating", "source": "derived"},
                 {"id": "change_of", "type": "text"},
                 {"id": "change_by", "type": "money"}]""");
    }

    @Test
    void listsTheAwards() {
        assertThat(http.get().uri("/api/awards").exchange()).bodyJson().isLenientlyEqualTo("""
                [{"code": "bonus", "label": {"english": "Bonus", "chinese": "奖金"}, "kind": "rate", "base": "salary",
                  "payCode": "B100"},
                 {"code": "star", "kind": "badge", "once": "ever"},
                 {"code": "control", "kind": "alert"}]""");
    }
}
