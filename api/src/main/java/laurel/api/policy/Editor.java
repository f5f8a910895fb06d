package laurel.api.policy;

import laurel.api.access.Actor;
import laurel.api.access.Role;

/**
 * Who acts on books.
 *
 * @param isEngineer whether they may change code: DRL and stock decision tables
 */
public record Editor(String name, boolean isEngineer) {

    /** Whose request this thread answers. */
    public static Editor acting() {
        return new Editor(Actor.name(), Actor.is(Role.ENGINEER));
    }
}
