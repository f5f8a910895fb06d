package laurel.policy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The variables of a rule, and the accumulate function that each comes from, or "". */
final class Bindings {

    private static final Set<String> COLLECTED = Set.of("collectList", "collectSet");

    private final Map<String, String> functions = new TreeMap<>();
    private final DrlText text;

    Bindings(DrlText text) {
        this.text = text;
    }

    void add(String name, String function, int line) {
        if (!name.matches("\\$\\w+")) {
            text.error(line, "drl.binding.name", name);
        }
        functions.put(name, function);
    }

    Set<String> names() {
        return functions.keySet();
    }

    boolean isCollection(String name) {
        return COLLECTED.contains(functions.getOrDefault(name, ""));
    }

    boolean isCount(String name) {
        return functions.getOrDefault(name, "").equals("count");
    }
}
