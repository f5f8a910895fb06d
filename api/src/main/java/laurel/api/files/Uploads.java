package laurel.api.files;

import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import laurel.scratch.Scratch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Where the web server puts the parts of requests, unless a setting says where: among the other temporary files. When the
 * service begins it so finds, and deletes, what a killed one has left.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Uploads {

    private final Clock clock;

    Uploads(Clock clock) {
        this.clock = clock;
    }

    @Bean
    MultipartConfigElement parts(MultipartProperties settings) {
        if (settings.getLocation() == null) {
            settings.setLocation(Scratch.folder().toString());
        }
        return settings.createMultipartConfig();
    }

    /** The server has been told where the folder is once and for all. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void keep() {
        Scratch.keep(clock.instant());
    }
}
