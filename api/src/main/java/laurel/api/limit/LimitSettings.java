package laurel.api.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask.
 *
 * @param requestsPerSecond in the long run
 * @param burst how many requests at once after a pause
 * @param loginsPerSecond from one address, in the long run, since each costs a slow hash and guesses one password
 * @param loginBurst how many logins at once after a pause
 * @param mostCallers of how many callers it is known how much they asked; the one who asked last is forgotten last
 * @param mostBytes of one body; not of streams of lines and of multipart bodies where they are taken, which have limits of
 *     their own
 */
@ConfigurationProperties("laurel.limits")
record LimitSettings(
        @DefaultValue("200") int requestsPerSecond,
        @DefaultValue("2000") int burst,
        @DefaultValue("1") int loginsPerSecond,
        @DefaultValue("20") int loginBurst,
        @DefaultValue("10000") int mostCallers,
        @DefaultValue("128MB") DataSize mostBytes) {

    LimitSettings {
        if (requestsPerSecond < 1 || burst < 1 || loginsPerSecond < 1 || loginBurst < 1 || mostCallers < 1) {
            throw new IllegalArgumentException("laurel.limits: " + requestsPerSecond + " requests a second, a burst of "
                    + burst + ", " + loginsPerSecond + " logins a second, a burst of " + loginBurst + ", " + mostCallers
                    + " callers.\nMaybe each should be at least 1.");
        }
    }
}
