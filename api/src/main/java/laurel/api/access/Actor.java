package laurel.api.access;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts in this thread. */
public final class Actor {

    /** The service itself, where it acts by itself. */
    private static final String NOBODY = "laurel";

    private Actor() {}

    /** The name by which the audit log knows who acts; "laurel" where nobody is logged in. */
    public static String name() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || login instanceof AnonymousAuthenticationToken ? NOBODY : login.getName();
    }

    /** Whether who acts may see no more than what one employee may. */
    public static boolean isEmployeeOnly() {
        return is(Role.EMPLOYEE)
                && Stream.of(Role.ANALYST, Role.APPROVER, Role.PAYROLL, Role.AUDITOR)
                        .noneMatch(Actor::is);
    }

    /** Whether who acts has that role. */
    public static boolean is(Role role) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && Who.of(role).admits(login, Map.of());
    }
}
