package laurel.api.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import laurel.api.policy.CurrentBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that tell of thanks, growth and wishes, and awards that are for a person to decide. */
@ServiceTest
class ProfileRequestTest {

    private static final String TERMS = """
            Terms
            id | english | chinese | type | source | allowed values
            skill | Selling skill | 销售能力 | percent | assessment(selling) |
            thanks | Counted thanks | 计入感谢 | integer | recognitions(thanks, 1-5-10) |
            child | Children | 生育 | integer | life_events(child) |
            need | Need | 需求 | text | preference(1) | cash, time
            risk | Leaving risk | 离职风险 | percent | metric(leaving_risk) |
            """;

    private static final String AWARDS = """
            Awards
            code | english | chinese | kind | of | standing
            stay | Retention bonus | 留任奖金 | rate | Monthly salary | decision
            thanked | Thanks badge | 感谢徽章 | badge | |
            tip | Tip | 建议 | advice | |
            """;

    private static final String STAYS = """
            Table
            Name | Staying | 留任
            Otherwise | nothing
            Leaving risk | Retention bonus
            >= 70% | 50%
            """;

    private static final String THANKED = """
            Table
            Name | Thanked | 感谢
            Otherwise | nothing
            Counted thanks | Thanks badge
            >= 1 | yes
            """;

    private static final String TIPS = """
            Table
            Name | Tips | 建议
            Otherwise | nothing
            Selling skill | Children | Need | Tip
            >= 80% | >= 1 | cash | sells
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    CurrentBook book;

    @Autowired
    Path bookFolder;

    @BeforeEach
    void addToTheBook() {
        WrittenBook.add(bookFolder, "profiles.xlsx", TERMS, AWARDS, STAYS, THANKED, TIPS);
        book.refresh();
        assertThat(book.get().book().awards().find("stay")).isPresent();
    }

    @AfterEach
    void restoreTheBook() throws IOException {
        Files.delete(bookFolder.resolve("profiles.xlsx"));
        book.refresh();
    }

    private MvcTestResult post(String query, String language, String facts) {
        return http.post()
                .uri("/api/calculations" + query)
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "{'period': '2025', 'employee': {'id': 'E1', 'name': 'Lin', 'currency': 'CNY', 'monthly_salary': 20000, %s}}"
                                .formatted(facts)
                                .replace('\'', '"'))
                .exchange();
    }

    private JsonNode calculated(String query, String language, String facts) {
        MvcTestResult answer = post(query, language, facts);
        assertThat(answer).hasStatusOk();
        return body(answer).path("packages").path(0);
    }

    private static JsonNode body(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private String refusal(String language, String facts) {
        MvcTestResult answer = post("", language, facts);
        assertThat(answer).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return body(answer)
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString() + "  "
                        + error.path("what").asString() + " "
                        + error.path("fix").asString() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void rejectsNamesForWhichNoTermAsks() {
        String facts = """
                'assessments': [{'competency': 'selling', 'date': '2025-01-01', 'score': 0.8},
                                {'competency': 'seling', 'date': '2025-02-01', 'score': 0.8}],
                'recognitions': [{'kind': 'selling', 'from': 'E2', 'date': '2025-01-01'}],
                'life_events': [{'event': 'child', 'date': '2025-01-01'}, {'event': 'wedding', 'date': '2025-01-01'}],
                'preferences': [{'date': '2025-01-01', 'rank': 1, 'need': 'fame'}]""";
        assertThat(refusal("en", facts)).isEqualTo("""
                /employee/assessments/1/competency  No term of the book asks for assessment(seling). Maybe "selling" is meant; or the book lacks a term with the source assessment(seling).
                /employee/life_events/1/event  No term of the book asks for life_events(wedding). Maybe "child" is meant; or the book lacks a term with the source life_events(wedding).
                /employee/preferences/0/need  need is "fame", which the book does not allow. Maybe "time" was meant, or the Terms sheet should allow it.
                /employee/recognitions/0/kind  No term of the book asks for recognitions(selling). Maybe "thanks" is meant; or the book lacks a term with the source recognitions(selling).
                """);
        assertThat(refusal("zh-CN", facts))
                .contains(
                        "/employee/assessments/1/competency  本手册没有词汇询问 assessment(seling)。 也许是指“selling”；或者手册缺少来源为 assessment(seling) 的词汇。",
                        "/employee/recognitions/0/kind  本手册没有词汇询问 recognitions(selling)。 也许是指“thanks”；或者手册缺少来源为 recognitions(selling) 的词汇。");
    }

    /** A request is not the company: what colleagues give to others is not in it. */
    @Test
    void cannotCountThanksThatAreCapped() {
        String thanks = "'recognitions': [{'kind': 'thanks', 'from': 'E2', 'date': '2025-01-01'}]";
        JsonNode english = calculated("?explain=true&next=true", "en", thanks);
        assertThat(english.path("notEvaluable").path(1).toString())
                .isEqualTo("{'origin':{'table':'Thanked','file':'profiles.xlsx','sheet':'Sheet3'},'awards':['thanked'],"
                        .concat("'unknown':['thanks'],'rows':[5]}")
                        .replace('\'', '"'));
        assertThat(english.path("lines").isMissingNode()).as("Nothing is given").isTrue();
        assertThat(texts(english.path("explanation")))
                .contains("Not evaluable: Thanks badge (table \"Thanked\" of profiles.xlsx › Sheet3), because \"Counted"
                        + " thanks\" depends on what colleagues give to others, and is known only where all are calculated"
                        + " together.");
        assertThat(texts(english.path("outlook")))
                .contains("Not given: Thanks badge: it could not be decided, see above.");
        JsonNode chinese = calculated("?explain=true&next=true", "zh-CN", thanks);
        assertThat(texts(chinese.path("explanation")))
                .contains("无法评估：感谢徽章（决策表“感谢”，profiles.xlsx › Sheet3），因为“计入感谢”取决于同事给予其他人的认可，只有一起计算时才已知。");
        assertThat(texts(chinese.path("outlook"))).contains("未给予：感谢徽章：无法评估，见上文。");
    }

    @Test
    void marksWhatAPersonDecides() {
        String risk = "'metrics': [{'metric': 'leaving_risk', 'value': 0.8}]";
        JsonNode english = calculated("?explain=true", "en", risk);
        assertThat(english.path("lines").path(0).toString())
                .startsWith("{'award':'stay','kind':'rate','amount':{'amount':'10000.00','currency':'CNY'},"
                        .concat("'review':'DECISION','reason':")
                        .replace('\'', '"'));
        assertThat(texts(english.path("explanation")))
                .contains("Retention bonus is only proposed: a person decides before it is given.");
        assertThat(texts(calculated("?explain=true", "zh-CN", risk).path("explanation")))
                .contains("留任奖金只是建议：给予前须由人决定。");
    }
}
