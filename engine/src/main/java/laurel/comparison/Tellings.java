package laurel.comparison;

import java.util.ArrayList;
import java.util.List;

/** Numbers edits in the order in which they are found. */
final class Tellings {

    private final List<Edit> edits = new ArrayList<>();

    Edit add(Edit edit) {
        Edit numbered = edit.numbered(edits.size() + 1);
        edits.add(numbered);
        return numbered;
    }

    List<Edit> list() {
        return List.copyOf(edits);
    }
}
