package laurel.api.cycle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs bear a database that is gone.
 *
 * @param attempts how often a run is tried before it waits for somebody to start it again
 * @param pause between two attempts
 */
@ConfigurationProperties("laurel.run")
record RunSettings(
        @DefaultValue("10") int attempts,
        @DefaultValue("10s") Duration pause) {}
