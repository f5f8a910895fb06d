package laurel.api.cycle;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import laurel.api.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A process that closes the cycle of 2025 and says how far it is. It imports the facts if that was not done, goes on with what
 * was begun, leaves alone what is done, and stands still for ever at the word that it is told to.
 */
final class ClosingProcess {

    /** Before each line that it says. */
    static final String SAYS = "> ";

    static final String FACTS = "laurel.test.facts";
    static final String HALT = "laurel.test.halt";

    private ClosingProcess() {}

    public static void main(String[] settings) {
        close(Path.of(System.getProperty(FACTS)), settings, ClosingProcess::say);
    }

    /** The same in any process. */
    static void close(Path facts, String[] settings, Consumer<String> saying) {
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
                beans.getBean(FactsImport.class).take("2025", facts, false, "ann");
            }
            saying.accept("IMPORTED");
            boolean isDone = beans.getBean(Cycles.class).get("2025").state() == CycleState.CLOSED
                    || beans.getBean(Closing.class)
                            .close(
                                    "2025",
                                    "ann",
                                    progress -> saying.accept(progress.phase().name()));
            saying.accept(isDone ? "DONE" : "LEFT");
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
