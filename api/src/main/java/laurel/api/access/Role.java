package laurel.api.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a user is in the company, from which follows what the user may do. */
public enum Role {
    /** Users, and nothing else. */
    ADMIN,
    /** Edits the book's workbooks, and prepares cycles. */
    ANALYST,
    /** Edits what is code in the book: DRL and stock tables. */
    ENGINEER,
    /** Approves what others have prepared. */
    APPROVER,
    /** The payroll system, or who hands over to it. */
    PAYROLL,
    /** Sees the packages of one employee. */
    EMPLOYEE,
    /** Sees everything that was done. */
    AUDITOR;

    /** The name by which Spring Security knows it. */
    String authority() {
        return "ROLE_" + name();
    }

    static Set<GrantedAuthority> authorities(Collection<Role> roles) {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .collect(Collectors.toSet());
    }

    /** As they are kept: in one order, between commas. */
    static String written(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> read(String written) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(written.split(",")).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
