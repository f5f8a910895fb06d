package laurel.api.policy;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which book is in force.
 *
 * @param book the folder's path, relative to the working directory
 * @param bookPoll how often the folder is looked at for an edit, and the database for a release that another Laurel approved
 * @param booksAtHand how many books that are not in force are kept in memory, for who asks for them again
 * @param timeZone where the days begin from which releases are in force
 */
@ConfigurationProperties("laurel")
record BookSettings(
        @DefaultValue("rules") String book,
        @DefaultValue("2s") Duration bookPoll,
        @DefaultValue("4") int booksAtHand,
        @DefaultValue("UTC") ZoneId timeZone) {}
