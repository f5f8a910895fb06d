package laurel.api.access;

import jakarta.servlet.DispatcherType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** What every request passes: first it is found out by the token who asks, then the table says whether that may be. */
@Configuration(proxyBeanMethods = false)
@OverHttp
class Gate {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http,
            AccessTable table,
            Refusals refusals,
            Sessions sessions,
            ObjectProvider<JwtDecoder> otherServer,
            OAuth2ResourceServerProperties otherServers,
            AccessSettings settings) {
        JwtDecoder decoder = otherServer.getIfAvailable();
        if (decoder != null && otherServers.getJwt().getAudiences().isEmpty()) {
            LOG.warn("Tokens that the OAuth2 server makes for other applications are taken too, for"
                    + " spring.security.oauth2.resourceserver.jwt.audiences is not set."
                    + " Maybe set it to what the server writes into Laurel's tokens as \"aud\".");
        }
        BearerTokenAuthenticationFilter tokens = new BearerTokenAuthenticationFilter(
                new ProviderManager(decoder == null ? new SessionTokens(sessions) : jwt(decoder, settings.jwt())));
        // The one for headers that hold no token, the other for tokens that are none.
        tokens.setAuthenticationEntryPoint(refusals);
        tokens.setAuthenticationFailureHandler(refusals::commence);
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(tokens, AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // They go on with a request that has passed.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(table))
                .build();
    }

    private static AuthenticationProvider jwt(JwtDecoder decoder, AccessSettings.Jwt claims) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(new JwtPersons(claims));
        return provider;
    }
}
