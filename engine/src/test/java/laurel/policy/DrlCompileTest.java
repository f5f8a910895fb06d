package laurel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;
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

    /** What rules inserted. */
    private static Collection<Object> results(LanguageLevelOption level, String drl, List<Object> facts) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("laurel", "drl-" + level, Integer.toString(drl.hashCode()));
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(id);
        DrlFile file = Objects.requireNonNull(
                DrlBook.read(drl).file(), () -> DrlBook.read(drl).problems().toString());
        files.write("src/main/resources/policy/policy.drl", file.source());
        assertThat(build(level, services.newKieBuilder(files)).getMessages(Message.Level.ERROR))
                .isEmpty();
        KieContainer container = services.newKieContainer(id);
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
            services.getRepository().removeKieModule(id);
        }
    }

    private static Results build(LanguageLevelOption level, KieBuilder builder) {
        System.setProperty(LanguageLevelOption.PROPERTY_NAME, level.name());
        try {
            return builder.buildAll(ExecutableModelProject.class).getResults();
        } finally {
            System.clearProperty(LanguageLevelOption.PROPERTY_NAME);
        }
    }
}
