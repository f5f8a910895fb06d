package laurel.api.policy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which book is in force.
 *
 * @param book the folder's path, relative to the working directory
 * @param bookPoll how often the folder is looked at for an edit
 */
@ConfigurationProperties("laurel")
record BookSettings(
        @DefaultValue("rules") String book,
        @DefaultValue("2s") Duration bookPoll) {}
