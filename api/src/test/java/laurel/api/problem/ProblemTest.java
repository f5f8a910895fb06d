package laurel.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import laurel.api.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The answers to what no feature expects. */
@ServiceTest
class ProblemTest {

    @Autowired
    MockMvcTester http;

    private void answers(RequestBuilder request, int status, String title, String detail) {
        assertThat(http.perform(request))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .doesNotHavePath("$.trace")
                .isLenientlyEqualTo(
                        "{\"status\": %d, \"title\": \"%s\", \"detail\": \"%s\"}".formatted(status, title, detail));
    }

    @Test
    void findsNothingAtAnUnknownPath() {
        answers(
                http.get().uri("/api/nothing"),
                404,
                "Not found",
                "There is nothing at this path. Maybe it is mistyped; /v3/api-docs lists what there is.");
        answers(
                http.get().uri("/api/nothing").header("Accept-Language", "zh-CN"),
                404,
                "未找到",
                "此路径下没有内容。也许路径有误；/v3/api-docs 列出全部接口。");
    }

    @Test
    void refusesAnotherMethod() {
        answers(
                http.delete().uri("/api/calculations"),
                405,
                "Method not allowed",
                "DELETE cannot be used here. Maybe use [POST].");
    }

    @Test
    void refusesAnotherTypeOfBody() {
        answers(
                http.post()
                        .uri("/api/checks?file=a.xlsx")
                        .contentType(MediaType.APPLICATION_XML)
                        .content("<x/>"),
                415,
                "Unsupported media type",
                "application/xml cannot be read here. Maybe send [application/vnd.openxmlformats-officedocument.spreadsheetml.sheet].");
    }

    @Test
    void refusesToAnswerInAnotherType() {
        answers(
                http.get().uri("/api/terms").accept("image/png"),
                406,
                "Not acceptable",
                "There is no answer of the type that Accept asks for. Maybe ask for [application/json].");
    }

    @Test
    void refusesAParameterOfAnotherType() {
        answers(
                http.get().uri("/api/cycles/2025/packages?limit=many"),
                400,
                "Bad request",
                "The parameter limit cannot be \\\"many\\\". Maybe leave it out.");
    }

    @Test
    void keepsItsOwnFailuresToItself() {
        answers(
                http.get().uri("/api/terms/fails"),
                500,
                "Internal error",
                "Laurel failed to answer. Maybe the log of the service says why.");
        answers(
                http.get().uri("/api/terms/fails").header("Accept-Language", "zh"),
                500,
                "内部错误",
                "Laurel 未能答复。也许服务日志说明了原因。");
    }
}
