package laurel.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** The JSON of decisions is taken as it is written, or not at all. */
@ServiceTest
class StrictJsonTest {

    @Autowired
    MockMvcTester http;

    private MockMvcRequestBuilder post(String path, String body) {
        return http.post().uri("/api/" + path).contentType("application/json").content(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cycles                       | {\"period\": \"2078\", \"perido\": 1}     | request.member.unknown | /perido",
                "cycles                       | {\"period\": [\"2078\"]}                  | request.member.type    | /period",
                "cycles                       | [\"2078\"]                                | request.member.type    | ''",
                "cycles/2078/approval         | {\"flags\": 3, \"a/b~c\": 4}              | request.member.unknown | /a~1b~0c",
                "cycles/2078/approval         | {\"flags\": 3.9}                          | request.member.type    | /flags",
                "cycles/2078/approval         | {\"flags\": 3.0}                          | request.member.type    | /flags",
                "cycles/2078/approval         | {\"flags\": \"3\"}                        | request.member.type    | /flags",
                "cycles/2078/approval         | {\"flags\": \"\"}                         | request.member.type    | /flags",
                "cycles/2078/approval         | {\"flags\": true}                         | request.member.type    | /flags",
                "policies/releases/1/approval | {\"inForceFrom\": \"\"}                   | request.member.type    | /inForceFrom",
                "policies/releases/1/approval | {\"inForceFrom\": \"tomorrow\"}           | request.member.type    | /inForceFrom",
                "policies/releases/1/rejection| {\"why\": \"it errs\", \"wy\": null}      | request.member.unknown | /wy",
                "cycles/2078/payments/1/decision | {\"decision\": \"pay\", \"reasn\": \"x\"} | request.member.unknown | /reasn"
            })
    void refusesWhatIsNotAsItShouldBe(String path, String body, String code, String pointer) {
        assertThat(post(path, body))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\": [{\"code\": \"%s\", \"pointer\": \"%s\"}]}".formatted(code, pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"flags\": 3, \"flags\": 4} | request.json      | Duplicate",
                "{\"flags\": 3} {}            | request.json.more | column 14",
                "{\"flags\": 3                | request.json      | line 1"
            })
    void refusesWhatIsNoJson(String body, String code, String said) {
        assertThat(post("cycles/2078/approval", body))
                .hasStatus(400)
                .bodyText()
                .contains("\"code\":\"" + code + "\"", said);
    }

    @Test
    void saysItInTheReadersLanguage() {
        assertThat(post("cycles/2078/approval", "{\"flagz\": 3}").header("Accept-Language", "zh"))
                .bodyText()
                .contains("这里没有“flagz”这一成员。", "也许应为“flags”。");
        assertThat(post("cycles/2078/approval", "{\"flags\": \"3\"}").header("Accept-Language", "zh"))
                .bodyText()
                .contains("此处不是整数。");
    }
}
