package laurel.fact;

import java.util.List;
import laurel.money.Distribution;

/**
 * The classes into which a term distributes a group.
 *
 * @param names one for each of the distribution's parts, the best first; none before its Terms sheet was read
 */
public record Classes(Distribution distribution, List<Object> names) {

    public Classes {
        names = List.copyOf(names);
    }

    /** How large each class is in proportion to the others. */
    public List<Integer> parts() {
        return distribution.parts();
    }

    /** The class of who is at that place, from 1 for the best, among so many members. */
    public Object at(int place, int members) {
        return names.get(distribution.classAt(place, members));
    }
}
