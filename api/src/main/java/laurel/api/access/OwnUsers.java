package laurel.api.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;

/** There only if users are Laurel's own, and not those of an OAuth2 server that a setting names. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OwnUsers.NoOtherServer.class)
@interface OwnUsers {

    /** No setting names an OAuth2 server. */
    final class NoOtherServer extends NoneNestedConditions {

        NoOtherServer() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.issuer-uri")
        static final class Issuer {}

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.jwk-set-uri")
        static final class Keys {}

        @ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.public-key-location")
        static final class Key {}
    }
}
