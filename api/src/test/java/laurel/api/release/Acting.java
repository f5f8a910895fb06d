package laurel.api.release;

import java.util.Set;
import java.util.TreeSet;
import laurel.api.access.As;
import laurel.api.access.Role;

/** Who makes the requests of a test that follow on this thread. */
final class Acting {

    private Acting() {}

    /** Somebody who may edit and approve, and be more than that. */
    static void as(String name, String... more) {
        Set<Role> roles = new TreeSet<>(Set.of(Role.ANALYST, Role.APPROVER));
        for (String role : more) {
            roles.add(Role.valueOf(role));
        }
        As.acts(As.user(name, roles.toArray(Role[]::new)));
    }

    static void asNobodyInParticular() {
        As.acts(As.staff());
    }
}
