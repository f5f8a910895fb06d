package laurel.api.files;

import jakarta.servlet.MultipartConfigElement;
import laurel.scratch.Scratch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the web server puts the parts of requests, unless a setting says where: among the other temporary files. When the
 * service begins it so finds, and deletes, what a killed one has left.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Uploads {

    @Bean
    MultipartConfigElement parts(MultipartProperties settings) {
        if (settings.getLocation() == null) {
            settings.setLocation(Scratch.folder().toString());
        }
        return settings.createMultipartConfig();
    }
}
