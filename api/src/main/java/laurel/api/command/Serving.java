package laurel.api.command;

import java.net.BindException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import laurel.api.Application;
import laurel.api.database.DatabaseRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.NestedExceptionUtils;

/** The service, run by a command. */
final class Serving {

    private Serving() {}

    /** Serves until it is told to stop, or says why it cannot start. {@code ready} is told once it serves. */
    static int serve(List<String> settings, Output output, Consumer<ApplicationContext> ready) {
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            SpringApplication application = new SpringApplication(Application.class);
            ConfigurableApplicationContext context = application.run(settings.toArray(String[]::new));
            context.addApplicationListener(closed -> {
                if (closed instanceof ContextClosedEvent) {
                    stopped.countDown();
                }
            });
            output.remark("serve.at", String.valueOf(context.getEnvironment().getProperty("local.server.port")));
            ready.accept(context);
            stopped.await();
            return 0;
        } catch (RuntimeException failed) {
            // Spring has told it at length already; this is the last line, in the reader's language.
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
            if (cause instanceof BindException) {
                output.remark("serve.port");
            } else if (cause instanceof DatabaseRefused refused) {
                output.tell(refused.in(output.language()));
            } else {
                output.remark("serve.failed");
            }
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
