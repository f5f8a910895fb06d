package laurel.api.cycle;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What facts that came late change about what one employee was given in a released cycle.
 *
 * @param lines to be given in a later cycle, each naming the cycle that it corrects
 * @param kept the awards that would not have been given, and that nobody can take back
 */
record Correction(String employee, String name, List<ObjectNode> lines, List<String> kept) {

    boolean isNone() {
        return lines.isEmpty() && kept.isEmpty();
    }
}
