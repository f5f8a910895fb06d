package laurel.api.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;

/** To whom something is open, given the variables of the path that is asked for. */
@FunctionalInterface
interface Who {

    boolean admits(Authentication login, Map<String, String> variables);

    /** With or without a login. */
    Who EVERYBODY = (login, variables) -> true;

    /** Whatever the roles, even none. */
    Who LOGGED_IN = (login, variables) -> login.isAuthenticated() && !(login instanceof AnonymousAuthenticationToken);

    /** The user whom the path names. */
    Who SELF = (login, variables) ->
            LOGGED_IN.admits(login, variables) && login.getName().equals(variables.get("name"));

    /** The employee whom the path names. */
    Who OWN = (login, variables) -> of(Role.EMPLOYEE).admits(login, variables)
            && login.getPrincipal() instanceof Person person
            && person.employee() != null
            && person.employee().equals(variables.get("employee"));

    /** Those who have any of the roles. */
    static Who of(Role... roles) {
        Set<String> authorities = Stream.of(roles).map(Role::authority).collect(Collectors.toUnmodifiableSet());
        return (login, variables) ->
                login.getAuthorities().stream().anyMatch(granted -> authorities.contains(granted.getAuthority()));
    }

    default Who or(Who other) {
        return (login, variables) -> admits(login, variables) || other.admits(login, variables);
    }
}
