package laurel.api.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * How many connections to the database there are unless a setting says otherwise: a run works on as many parts at once as
 * there are processors, each with a connection of its own, and leaves ten for its lock and for requests.
 */
final class Connections implements EnvironmentPostProcessor {

    private static final String SETTING = "spring.datasource.hikari.maximum-pool-size";
    private static final int BESIDE_A_RUN = 10;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        int all = Runtime.getRuntime().availableProcessors() + BESIDE_A_RUN;
        // Last, so that every other source of settings goes before it.
        environment.getPropertySources().addLast(new MapPropertySource("laurel connections", Map.of(SETTING, all)));
    }
}
