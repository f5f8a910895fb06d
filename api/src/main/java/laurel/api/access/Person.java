package laurel.api.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is logged in.
 *
 * @param employee whose packages the role EMPLOYEE shows
 * @param mustChange whether the password must be changed before anything else
 * @param session the digest of the session's token; "" if the login is no session of Laurel's
 */
record Person(String name, Set<Role> roles, @Nullable String employee, boolean mustChange, String session)
        implements AuthenticatedPrincipal {

    /** Who acts in this thread, if it is known. */
    static Optional<Person> acting() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof Person person ? Optional.of(person) : Optional.empty();
    }

    @Override
    public String getName() {
        return name;
    }

    /** With no role at all as long as the password must be changed. */
    AbstractAuthenticationToken authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, Role.authorities(mustChange ? Set.of() : roles));
    }
}
