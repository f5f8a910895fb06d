package laurel.api.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import laurel.api.ServiceTest;
import laurel.api.WrittenBook;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Lack;
import laurel.calculation.Line;
import laurel.calculation.Reason;
import laurel.calculation.Step;
import laurel.comparison.Edit;
import laurel.comparison.Effect;
import laurel.comparison.Impact;
import laurel.comparison.PersonChange;
import laurel.comparison.Unit;
import laurel.fact.Settlement;
import laurel.money.Money;
import laurel.prospect.NextStep;
import laurel.prospect.WhyNot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document says what the service does. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private JsonNode document;

    @Autowired
    MockMvcTester http;

    @BeforeAll
    void readTheDocument() throws Exception {
        document = body(http.get().uri("/v3/api-docs").exchange());
    }

    private static JsonNode body(MvcTestResult answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult post(JsonNode request) {
        return http.post()
                .uri("/api/calculations?explain=true&next=true")
                .contentType(MediaType.APPLICATION_JSON)
                .content(request.toString())
                .exchange();
    }

    private JsonNode schema(String name) {
        JsonNode schema = document.at("/components/schemas/" + name);
        assertThat(schema.isObject()).as(name).isTrue();
        return schema;
    }

    @Test
    void namesEveryPathAndSaysWhatItDoes() throws Exception {
        JsonNode paths = document.path("paths");
        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/sessions",
                        "/api/sessions/current",
                        "/api/users",
                        "/api/users/{name}",
                        "/api/users/{name}/password",
                        "/api/audit",
                        "/api/audit/proof",
                        "/api/calculations",
                        "/api/checks",
                        "/api/comparisons",
                        "/api/policies/current",
                        "/api/policies/current/drl",
                        "/api/policies/releases",
                        "/api/policies/releases/{number}",
                        "/api/policies/releases/{number}/book",
                        "/api/policies/releases/{number}/comparison",
                        "/api/policies/releases/{number}/submission",
                        "/api/policies/releases/{number}/approval",
                        "/api/policies/releases/{number}/rejection",
                        "/api/policies/releases/{number}/rollback",
                        "/api/terms",
                        "/api/awards",
                        "/api/cycles",
                        "/api/cycles/{period}",
                        "/api/cycles/{period}/facts",
                        "/api/cycles/{period}/facts/{name}",
                        "/api/cycles/{period}/close",
                        "/api/cycles/{period}/reopening",
                        "/api/cycles/{period}/controls",
                        "/api/cycles/{period}/approval",
                        "/api/cycles/{period}/release",
                        "/api/cycles/{period}/corrections",
                        "/api/cycles/{period}/corrections/resumption",
                        "/api/cycles/{period}/runs",
                        "/api/cycles/{period}/runs/{number}",
                        "/api/cycles/{period}/runs/{number}/facts",
                        "/api/cycles/{period}/runs/{number}/rejects",
                        "/api/cycles/{period}/runs/{number}/progress",
                        "/api/cycles/{period}/packages",
                        "/api/cycles/{period}/packages/{employee}",
                        "/api/cycles/{period}/packages/{employee}/statement",
                        "/api/cycles/{period}/payments",
                        "/api/cycles/{period}/payments/{payment}/decision",
                        "/api/cycles/{period}/acknowledgements",
                        "/api/cycles/{period}/balance");
        paths.forEach(path -> path.forEach(operation -> {
            assertThat(operation.path("summary").asString()).isNotBlank();
            assertThat(operation.path("description").asString())
                    .as(operation.path("summary").asString())
                    .isNotBlank();
            assertThat(operation.path("responses").propertyNames())
                    .anyMatch(status -> status.matches("2\\d\\d"))
                    .contains("default");
        }));
    }

    @Test
    void letsEveryWriteBringAKeyThatChangesSomethingAndIsAnsweredWithoutASecret() {
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    boolean isSecret = path.getKey().matches("/api/(sessions|users)(/.*)?");
                    boolean isRead = operation.getKey().equals("get")
                            || path.getKey().matches("/api/(calculations|checks|comparisons)");
                    assertThat(operation.getValue().path("parameters").findValuesAsString("$ref"))
                            .as("%s %s", operation.getKey(), path.getKey())
                            .satisfies(parameters -> assertThat(
                                            parameters.contains("#/components/parameters/IdempotencyKey"))
                                    .isEqualTo(!isRead && !isSecret));
                }));
    }

    @Test
    void describesStreams() throws Exception {
        String[] lines = http.post()
                .uri("/api/calculations?period=2025")
                .contentType(MediaType.APPLICATION_NDJSON)
                .content(document.at("/components/requestBodies/Calculation/content/application~1x-ndjson/example")
                                .asString()
                        + "{}\n")
                .exchange()
                .getResponse()
                .getContentAsString()
                .split("\n");
        String[] schemas = {"CalculatedPackage", "ProblemLine", "SummaryLine"};
        assertThat(lines).hasSameSizeAs(schemas);
        for (int i = 0; i < lines.length; i++) {
            assertThat(Conformity.faults(
                            document, schema(schemas[i]), JsonMapper.shared().readTree(lines[i])))
                    .isEmpty();
        }
    }

    @Test
    void refersToNothingThatIsNotThere() throws Exception {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isObject())
                        .as(ref)
                        .isTrue());
    }

    @Test
    void namesTheAttributesThatTheBookAsksFor() throws Exception {
        JsonNode employee = schema("Employee");
        assertThat(employee.at("/properties/mentor/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("boolean", "string", "null");
        assertThat(employee.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("id", "name", "currency");
    }

    @Test
    void namesWhatCanBeToldOfAnEmployeeAndOfTheCompany() {
        assertThat(schema("Employee").path("properties").propertyNames())
                .contains("metrics", "courses", "given", "assignments", "absences", "events");
        assertThat(schema("Event").at("/properties/value/type").valueStream().map(JsonNode::asString))
                .containsExactly("number", "string");
        assertThat(schema("CalculationRequest").path("properties").propertyNames())
                .contains("rates", "calendar");
    }

    @Test
    void staysTheSameWhenAskedAgain() throws Exception {
        assertThat(body(http.get().uri("/v3/api-docs").exchange())).isEqualTo(document);
    }

    @Test
    void givesExamplesThatCanBeSent() throws Exception {
        JsonNode examples = document.at("/components/requestBodies/Calculation/content/application~1json/examples");
        assertThat(examples.propertyNames()).containsExactlyInAnyOrder("one", "many");
        for (JsonNode example : examples) {
            JsonNode value = example.path("value");
            assertThat(Conformity.faults(document, schema("CalculationRequest"), value))
                    .isEmpty();
            MvcTestResult answer = post(value);
            assertThat(answer).hasStatusOk();
            assertThat(Conformity.faults(document, schema("CalculationAnswer"), body(answer)))
                    .isEmpty();
        }
    }

    @Test
    void describesRefusals() throws Exception {
        JsonNode problem = schema("ProblemDetail");
        MvcTestResult answer = post(JsonMapper.shared().readTree("{\"employees\": [{}]}"));
        assertThat(answer).hasStatus(422);
        assertThat(Conformity.faults(document, problem, body(answer))).isEmpty();
        document.at("/components/responses/Refused/content/application~1problem+json/examples")
                .forEach(example -> assertThat(Conformity.faults(document, problem, example.path("value")))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/policies/current",
                "/api/terms",
                "/api/awards",
                "/api/cycles",
                "/api/users",
                "/api/audit",
                "/api/audit/proof",
                "/api/policies/releases"
            })
    void describesAnswers(String path) throws Exception {
        JsonNode schema = document.path("paths").path(path).at("/get/responses/200/content/application~1json/schema");
        assertThat(Conformity.faults(document, schema, body(http.get().uri(path).exchange())))
                .isEmpty();
    }

    /** An answer of a test need not hold every member that there is; the records do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "laurel.api.access.OpenedSession",
                "laurel.api.access.User",
                "laurel.api.access.Users$Added",
                "laurel.api.access.UserController$OneTimePassword",
                "laurel.api.audit.AuditEntry",
                "laurel.api.audit.AuditPage",
                "laurel.api.audit.AuditProof",
                "laurel.api.calculation.CalculationAnswer",
                "laurel.api.checking.CheckAnswer",
                "laurel.api.cycle.ControlController$ToldControls",
                "laurel.api.cycle.Cycle",
                "laurel.api.cycle.CycleController$CycleApproval",
                "laurel.api.cycle.CycleController$NewCycle",
                "laurel.api.cycle.FactFile",
                "laurel.api.cycle.Rejects$Reject",
                "laurel.api.cycle.Released",
                "laurel.api.cycle.RunProgress",
                "laurel.api.cycle.ToldCorrection",
                "laurel.api.cycle.CorrectionPage",
                "laurel.api.cycle.ToldImport",
                "laurel.api.cycle.ToldRun",
                "laurel.verification.Difference",
                "laurel.verification.Verification",
                "laurel.api.cycle.PackagePage",
                "laurel.api.handover.Acknowledged",
                "laurel.api.handover.Decided",
                "laurel.api.handover.DecisionRequest",
                "laurel.api.handover.Payment",
                "laurel.api.handover.Payment$Acknowledgement",
                "laurel.api.handover.Payment$Decision",
                "laurel.api.handover.PaymentBalance",
                "laurel.api.handover.PaymentBalance$CurrencyBalance",
                "laurel.api.handover.PaymentPage",
                "laurel.api.handover.Sum",
                "laurel.api.policy.KnownAward",
                "laurel.api.policy.KnownTerm",
                "laurel.api.policy.Policies",
                "laurel.api.policy.Policies$Table",
                "laurel.api.release.DecisionController$Approval",
                "laurel.api.release.DecisionController$Rejection",
                "laurel.api.release.Release",
                "laurel.api.release.Release$Act",
                "laurel.api.release.UploadAnswer",
                "laurel.api.problem.ToldProblem"
            })
    void namesEveryMemberOfAnAnswer(String record) throws Exception {
        namesEveryMember(Class.forName(record));
    }

    @Test
    void namesEveryMemberOfAPackage() throws Exception {
        for (Class<?> record : List.of(
                IncentivePackage.class,
                IncentivePackage.DerivedTerm.class,
                IncentivePackage.NotEvaluable.class,
                IncentivePackage.Settled.class,
                IncentivePackage.Suppressed.class,
                Lack.class,
                Line.class,
                Money.class,
                Reason.ConditionMet.class,
                Reason.Origin.class,
                Reason.SeenFact.class,
                Settlement.class,
                Step.class,
                WhyNot.class,
                WhyNot.NearRow.class,
                WhyNot.Failed.class,
                NextStep.class,
                NextStep.Change.class,
                NextStep.Gain.class)) {
            namesEveryMember(record);
        }
        namesEvery(Step.Kind.values(), schema("Step").at("/properties/step"));
        namesEvery(Lack.What.values(), schema("Lack").at("/properties/what"));
        namesEvery(IncentivePackage.Why.values(), schema("Suppressed").at("/properties/why"));
        namesEvery(WhyNot.Cause.values(), schema("WhyNot").at("/properties/cause"));
        namesEvery(Line.Review.values(), schema("Line").at("/properties/review"));
    }

    @Test
    void namesEveryMemberOfAComparison() throws Exception {
        for (Class<?> record : List.of(
                Edit.class,
                Edit.CellEdit.class,
                PersonChange.class,
                Unit.class,
                Effect.class,
                Impact.class,
                Impact.Balance.class,
                Impact.Total.class,
                Impact.AwardTotal.class,
                Impact.GroupTotal.class,
                Impact.EffectTotal.class,
                Impact.Budgeted.class)) {
            namesEveryMember(record);
        }
        namesEvery(Edit.Subject.values(), schema("Edit").at("/properties/subject"));
        namesEvery(Edit.Change.values(), schema("Edit").at("/properties/change"));
        namesEvery(PersonChange.OnlyIn.values(), schema("PersonChange").at("/properties/onlyIn"));
        namesEvery(Unit.Measure.values(), schema("Unit").at("/properties/measure"));
        namesEvery(Effect.Sort.values(), schema("Sort"));
    }

    @Test
    void describesComparisons() throws Exception {
        Path proposed = WrittenBook.write(Files.createTempDirectory("proposed"), "40%");
        ByteArrayOutputStream facts = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(facts)) {
            zip.putNextEntry(new ZipEntry("employees.csv"));
            zip.write("id,name,level,currency,monthly_salary\nE1,Lin,P5,CNY,20000\nE2,Wei,P9,CNY,1\n".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("metrics.csv"));
            zip.write("employee,metric,value\nE1,okr_score,105%\n".getBytes(UTF_8));
        }
        MvcTestResult answer = http.post()
                .uri("/api/comparisons?explain=true&file=tables.xlsx&period=2025-Q3&budget=7500 CNY")
                .multipart()
                .file(new MockMultipartFile("book", Files.readAllBytes(proposed.resolve("tables.xlsx"))))
                .file(new MockMultipartFile("facts", facts.toByteArray()))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(Conformity.faults(document, schema("Comparison"), body(answer)))
                .isEmpty();
    }

    private static void namesEvery(Enum<?>[] values, JsonNode schema) {
        assertThat(schema.path("enum").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
    }

    private void namesEveryMember(Class<?> record) throws Exception {
        Stream<String> members = Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName);
        assertThat(schema(record.getSimpleName()).path("properties").propertyNames())
                .as(record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(members.toList());
    }
}
