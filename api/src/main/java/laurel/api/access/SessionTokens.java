package laurel.api.access;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.transaction.TransactionException;

/** The check of the tokens that Laurel itself has given. */
record SessionTokens(Sessions sessions) implements AuthenticationProvider {

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        try {
            return sessions.find(((BearerTokenAuthenticationToken) authentication).getToken())
                    .orElseThrow(() -> new BadCredentialsException("no session"))
                    .authentication();
        } catch (DataAccessException | TransactionException gone) {
            throw new AuthenticationServiceException("the database does not answer", gone);
        }
    }
}
