package laurel.api.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import laurel.api.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The service, run by a command. */
final class Serving {

    private Serving() {}

    /** Serves until it is told to stop, or says why it cannot start. */
    static int serve(List<String> settings, Output output) {
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            SpringApplication application = new SpringApplication(Application.class);
            ConfigurableApplicationContext context = application.run(settings.toArray(String[]::new));
            context.addApplicationListener(closed -> {
                if (closed instanceof ContextClosedEvent) {
                    stopped.countDown();
                }
            });
            stopped.await();
            return 0;
        } catch (PortInUseException taken) {
            output.remark("serve.port", Integer.toString(taken.getPort()), Integer.toString(taken.getPort() + 1));
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
