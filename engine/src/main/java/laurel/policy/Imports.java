package laurel.policy;

import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/** The types that a file imports; nothing else can be imported. */
final class Imports {

    private final Set<String> names = new TreeSet<>();
    private final DrlText text;

    Imports(PackageDescr file, DrlText text) {
        this.text = text;
        for (ImportDescr each : file.getImports()) {
            Set<String> brought = Words.broughtBy(each.getTarget());
            if (brought.isEmpty()) {
                text.error(each.getLine(), "drl.import", each.getTarget());
            }
            names.addAll(brought);
        }
    }

    /** Whether the type can be named here; a problem if it is not imported. */
    boolean require(String type, int line) {
        boolean known = names.contains(type) || Words.isAlwaysKnown(type);
        if (!known) {
            text.error(line, "drl.import.missing", type, Words.importOf(type));
        }
        return known;
    }
}
