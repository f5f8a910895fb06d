package laurel.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may log in.
 *
 * @param employee whose packages the role EMPLOYEE shows; null without that role
 * @param mustChangePassword whether the password was set by somebody else, and only serves to choose another
 * @param locked whether no password is looked at now, after too many wrong ones
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record User(
        String name,
        List<Role> roles,
        @Nullable String employee,
        boolean disabled,
        boolean mustChangePassword,
        boolean locked) {

    boolean isActiveAdmin() {
        return roles.contains(Role.ADMIN) && !disabled;
    }
}
