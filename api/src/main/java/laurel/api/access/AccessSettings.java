package laurel.api.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How users log in.
 *
 * @param session how long a login lasts
 * @param attempts how many wrong passwords in a row are looked at
 * @param lock for how long none is looked at after that
 * @param jwt what the tokens of an OAuth2 server say
 */
@ConfigurationProperties("laurel.access")
record AccessSettings(
        @DefaultValue("12h") Duration session,
        @DefaultValue("5") int attempts,
        @DefaultValue("15m") Duration lock,
        @DefaultValue Jwt jwt) {

    /**
     * The claims of a token. A name with dots leads into nested claims.
     *
     * @param name of the claim that tells the user's name
     * @param roles of the claim that lists roles; those that Laurel does not know are others' business
     * @param employee of the claim that tells the employee's id
     */
    record Jwt(
            @DefaultValue("sub") String name,
            @DefaultValue("roles") String roles,
            @DefaultValue("employee") String employee) {}
}
