package laurel.intake;

import java.util.HashSet;
import java.util.Set;
import laurel.intake.Written.Text;
import laurel.problem.Problems;

/** What can be wrong with one source's entry in a mapping. */
final class MappingFaults {

    private final Problems problems;

    /** Names that no term asks for, which are worth one warning each. */
    private final Set<String> notAsked = new HashSet<>();

    MappingFaults(Problems problems) {
        this.problems = problems;
    }

    /** A mapping outlives the book's terms, so that a name that no term asks for is no error. */
    void notAsked(String name, Text written, String nearest) {
        if (notAsked.add(name)) {
            problems.warning(written.place(), "facts.mapping.unused", written.path(), name, nearest);
        }
    }

    /** It may be an attribute that the book once asked for. */
    void unknownColumn(FactKind kind, String name, Text written, String nearest) {
        if (kind.isRecord() || kind == FactKind.EVENTS) {
            notAsked(name, written, nearest);
        } else {
            problems.error(written.place(), "facts.mapping.column", written.path(), kind.word(), name, nearest);
        }
    }

    void nothingToIgnore(String file, Text written, String nearest) {
        problems.warning(written.place(), "facts.mapping.heading", written.path(), file, written.text(), nearest);
    }

    void notOfType(Text written, CellType type) {
        problems.error(
                written.place(), "facts.mapping.value", written.path(), written.text(), type.label(), type.example());
    }

    void twice(Text written) {
        problems.error(written.place(), "facts.mapping.twice", written.path());
    }

    void notPercent(Text written) {
        if (!notAsked.contains(written.text())) {
            problems.error(written.place(), "facts.mapping.percent", written.path(), written.text());
        }
    }

    void notGiven(String name, Text written) {
        if (!notAsked.contains(name)) {
            problems.error(written.place(), "facts.mapping.values", written.path(), name);
        }
    }
}
