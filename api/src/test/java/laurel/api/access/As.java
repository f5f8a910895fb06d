package laurel.api.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import laurel.api.NamelessLog;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The logins of tests. */
public final class As {

    /** All roles but that of an employee. */
    private static final Role[] STAFF = {
        Role.ADMIN, Role.ANALYST, Role.ENGINEER, Role.APPROVER, Role.PAYROLL, Role.AUDITOR
    };

    /** Who makes the requests of this thread that say nothing else. */
    private static final ThreadLocal<RequestPostProcessor> ACTING = ThreadLocal.withInitial(As::staff);

    private As() {}

    /** From now on that one makes the requests of this thread that say nothing else. */
    public static void acts(RequestPostProcessor login) {
        ACTING.set(login);
    }

    /** Whoever acts in this thread. */
    public static RequestPostProcessor whoActs() {
        return request -> ACTING.get().postProcessRequest(request);
    }

    /** As {@code test}, in all roles but that of an employee. */
    public static RequestPostProcessor staff() {
        return user("test", STAFF);
    }

    /** As a user of that name, who need not be in the database. */
    public static RequestPostProcessor user(String name, Role... roles) {
        return authentication(new Person(name, Set.of(roles), null, false, "").authentication());
    }

    /** As the employee of that id, and nothing else. */
    public static RequestPostProcessor employee(String id) {
        return authentication(new Person("employee-" + id, Set.of(Role.EMPLOYEE), id, false, "").authentication());
    }

    /** The token of a new user in all roles but that of an employee, for tests that use the network. */
    public static String staffToken(ApplicationContext service) {
        return token(service, STAFF);
    }

    /** The token of a new user, for tests that use the network. */
    public static String token(ApplicationContext service, Role... roles) {
        String name = "t-" + UUID.randomUUID();
        service.getBean(Users.class).add("test", name, List.of(roles), null);
        Person person = new Person(name, Set.of(roles), null, false, "");
        String password = UUID.randomUUID().toString();
        NamelessLog.mustNotSay(password);
        service.getBean(Users.class).changePassword(person, password);
        String token = service.getBean(Sessions.class).open(name).token();
        NamelessLog.mustNotSay(token);
        return token;
    }
}
