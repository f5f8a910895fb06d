package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import laurel.award.Award;
import laurel.fact.Course;
import laurel.fact.Cycle;
import laurel.fact.Derived;
import laurel.fact.Employee;
import laurel.fact.Metric;
import laurel.fact.Period;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What the reader passes is DRL that Drools compiles, in both of its languages. */
class DrlCompileTest {

    private static final Employee EMPLOYEE = new Employee(
            "E1",
            "李雷",
            "P5",
            "engineer",
            "R&D",
            LocalDate.of(2020, 3, 1),
            null,
            Currency.getInstance("CNY"),
            new BigDecimal("20000"),
            Map.of("site", "Shanghai"));

    @ParameterizedTest
    @EnumSource(
            value = LanguageLevelOption.class,
            names = {"DRL6", "DRL10"})
    void runsGoodRules(LanguageLevelOption level) {
        Period quarter = new Period(2025, 3, 2);
        List<Object> facts = new ArrayList<>(List.of(new Cycle(quarter), EMPLOYEE));
        for (int month = 6; month <= 8; month++) {
            facts.add(new Metric("E1", "monthly_target", new Period(2025, 1, month), new BigDecimal("1.00")));
        }
        facts.add(new Metric("E1", "planned_courses", quarter, new BigDecimal("3")));
        facts.add(new Metric("E1", "okr", quarter, new BigDecimal("0.8")));
        facts.add(new Metric("E1", "okr", quarter.previous(), new BigDecimal("0.7")));
        facts.add(new Course("E1", "Java", true, LocalDate.of(2025, 8, 1), null));
        facts.add(new Course("E1", "SQL", true, LocalDate.of(2025, 9, 1), null));

        assertThat(results(level, GoodDrl.FILE, facts))
                .containsExactlyInAnyOrder(
                        new Award("E1", "excellence_certificate"),
                        new Award("E1", "star_badge"),
                        new Award("E1", "bonus", new BigDecimal("13333.33")),
                        new Derived("E1", "training_completion", new BigDecimal("0." + "6".repeat(34))));
    }

    @ParameterizedTest
    @EnumSource(
            value = LanguageLevelOption.class,
            names = {"DRL6", "DRL10"})
    void compilesEveryGoodConditionAndAction(LanguageLevelOption level) {
        StringBuilder file = new StringBuilder();
        GoodDrl.CONDITIONS.forEach(each -> append(file, each, GoodDrl.ACTION));
        GoodDrl.ACTIONS.forEach(each -> append(file, GoodDrl.METRIC, each));
        assertThat(results(level, file.toString(), List.of())).isEmpty();
    }

    private static void append(StringBuilder file, String condition, String action) {
        String rule = DrlBook.source(GoodDrl.EMPLOYEE + condition, action).replace("A rule", "rule " + file.length());
        file.append(file.isEmpty() ? rule : rule.substring(rule.indexOf("rule ")));
    }

    @Test
    void compilesInTheLanguageThatIsAsked() {
        String onlyInDrl6 = "import laurel.fact.*\nrule R when Metric(value > 3B && < 4B) then end";
        assertThat(compile(LanguageLevelOption.DRL6, onlyInDrl6)).isEmpty();
        assertThat(compile(LanguageLevelOption.DRL10, onlyInDrl6)).isNotEmpty();
    }

    private static List<Message> compile(LanguageLevelOption level, String drl) {
        ReleaseId id = id(level, drl);
        List<Message> errors = compile(level, drl, id);
        KieServices.get().getRepository().removeKieModule(id);
        return errors;
    }

    private static ReleaseId id(LanguageLevelOption level, String drl) {
        return KieServices.get().newReleaseId("laurel", "drl-" + level, Integer.toString(drl.hashCode()));
    }

    private static List<Message> compile(LanguageLevelOption level, String drl, ReleaseId id) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        // Without its encoding Drools reads DRL in the machine's, and on Java 17 that may not know Chinese.
        files.write(
                "src/main/resources/policy/policy.drl",
                services.getResources().newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8), "UTF-8"));
        System.setProperty(LanguageLevelOption.PROPERTY_NAME, level.name());
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            return builder.getResults().getMessages(Message.Level.ERROR);
        } finally {
            System.clearProperty(LanguageLevelOption.PROPERTY_NAME);
        }
    }

    /** What rules inserted. */
    private static Collection<Object> results(LanguageLevelOption level, String drl, List<Object> facts) {
        DrlBook book = DrlBook.read(drl);
        DrlFile file = Objects.requireNonNull(book.file(), book.problems()::toString);
        ReleaseId id = id(level, drl);
        assertThat(compile(level, file.source(), id)).isEmpty();
        KieContainer container = KieServices.get().newKieContainer(id);
        KieSession session = container.newKieSession();
        try {
            facts.forEach(session::insert);
            session.fireAllRules();
            List<Object> results = new ArrayList<>(session.getObjects());
            results.removeAll(facts);
            return results;
        } finally {
            session.dispose();
            container.dispose();
            KieServices.get().getRepository().removeKieModule(id);
        }
    }
}
