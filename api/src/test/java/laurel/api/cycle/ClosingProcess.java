package laurel.api.cycle;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import laurel.api.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process that closes the cycle of 2025 and says how far it is. It imports the facts if that was not done, goes on with what
 * was begun, and stands still for ever at the word that it is told to.
 */
final class ClosingProcess {

    /** Before each line that it says. */
    static final String SAYS = "> ";

    static final String FACTS = "laurel.test.facts";
    static final String HALT = "laurel.test.halt";

    private ClosingProcess() {}

    public static void main(String[] settings) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext beans = application.run(settings)) {
            if (beans.getBean(Cycles.class).find("2025").isEmpty()) {
                beans.getBean(CycleLife.class).create("2025", "ann");
            }
            long files = beans.getBean(JdbcClient.class)
                    .sql("select count(*) from fact_file")
                    .query(Long.class)
                    .single();
            if (files == 0) {
                beans.getBean(FactsImport.class).take("2025", Path.of(System.getProperty(FACTS)), false, "ann");
            }
            say("IMPORTED");
            boolean isDone = beans.getBean(Closing.class)
                    .close("2025", "ann", progress -> say(progress.phase().name()));
            say(isDone ? "DONE" : "LEFT");
        }
    }

    private static void say(String word) {
        System.out.println(SAYS + word);
        if (word.equals(System.getProperty(HALT))) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ending) {
                throw new IllegalStateException(ending);
            }
        }
    }
}
