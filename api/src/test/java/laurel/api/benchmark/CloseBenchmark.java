package laurel.api.benchmark;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import laurel.api.Application;
import laurel.api.Postgres;
import laurel.api.cycle.Closing;
import laurel.api.cycle.CycleLife;
import laurel.api.cycle.FactsImport;
import laurel.api.cycle.RunProgress;
import laurel.api.policy.Books;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How fast a close writes, beside plain JDBC batches that insert the same rows into tables of the same shape in the same
 * database, as many at a time, one after the other in one run. Writing is what lies between the first insert of a part and
 * its commit, added up over the threads, which calculate and write side by side. Plain JDBC is one thread: once while the
 * other processors calculate as they do in a close, and once with the machine to itself. By then Java has compiled what
 * inserts rows, so the cycle is closed twice, and its second close is what counts.
 *
 * <p>The arguments are {@code h2} with a file or {@code postgres}, and a folder of facts of 2025, as samples/MakeCompany.java
 * makes it. Run it from the project's folder.
 */
public final class CloseBenchmark {

    private static final Period PERIOD = Period.parse("2025").orElseThrow();

    private CloseBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        String url = arguments[0].equals("postgres")
                ? Postgres.newDatabase()
                : "jdbc:h2:file:"
                        + Path.of(arguments[0].substring("h2:".length())).toAbsolutePath() + ";WRITE_DELAY=0";
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext beans = application.run("--spring.datasource.url=" + url)) {
            beans.getBean(CycleLife.class).create("2025", "benchmark");
            beans.getBean(FactsImport.class).take("2025", Path.of(arguments[1]), false, "benchmark");
            Close first = Close.time(beans);
            beans.getBean(CycleLife.class).reopen("2025", "benchmark");
            Close second = Close.time(beans);
            JdbcTemplate database = beans.getBean(JdbcTemplate.class);
            PlainJdbc plain = PlainJdbc.asLastRun(
                    database, new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)));
            PolicyBook book = beans.getBean(Books.class).inForce(PERIOD.end()).book();
            double beside =
                    OtherCalculations.during(() -> plain.insertAll("beside"), book, PERIOD, Path.of(arguments[1]));
            double alone = plain.insertAll("alone");
            System.out.printf("rows %d, %d at a time%n", plain.rows(), plain.batch());
            first.tell("the first close", plain.rows());
            second.tell("the second close", plain.rows());
            System.out.printf(
                    "plain JDBC beside calculations %.0f rows/s, alone %.0f rows/s%n",
                    plain.rows() / beside, plain.rows() / alone);
            System.out.printf(
                    "the second close beside plain JDBC: %.2f beside calculations, %.2f alone%n",
                    beside / second.writing(), alone / second.writing());
        }
    }

    /** How long a close took, in seconds. */
    private record Close(double reading, double calculating, double writing, double comparing) {

        static Close time(ApplicationContext beans) {
            Timer keeping = beans.getBean(MeterRegistry.class).timer("laurel.run.keeping");
            double before = keeping.totalTime(TimeUnit.SECONDS);
            Map<RunProgress.Phase, Long> began = new EnumMap<>(RunProgress.Phase.class);
            beans.getBean(Closing.class)
                    .close("2025", "benchmark", progress -> began.putIfAbsent(progress.phase(), System.nanoTime()));
            return new Close(
                    seconds(began, RunProgress.Phase.READING, RunProgress.Phase.CALCULATING),
                    seconds(began, RunProgress.Phase.CALCULATING, RunProgress.Phase.COMPARING),
                    keeping.totalTime(TimeUnit.SECONDS) - before,
                    seconds(began, RunProgress.Phase.COMPARING, RunProgress.Phase.FINISHED));
        }

        private static double seconds(
                Map<RunProgress.Phase, Long> began, RunProgress.Phase from, RunProgress.Phase to) {
            return (began.getOrDefault(to, 0L) - began.getOrDefault(from, 0L)) / 1e9;
        }

        void tell(String which, long rows) {
            System.out.printf(
                    "%s: reading, ranks and pools %.1f s, calculating and writing %.1f s, comparing %.1f s;"
                            + " while it writes %.0f rows/s, with all its calculating %.0f rows/s%n",
                    which, reading, calculating, comparing, rows / writing, rows / calculating);
        }
    }
}
