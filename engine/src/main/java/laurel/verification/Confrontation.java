package laurel.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import laurel.calculation.IncentivePackage;
import laurel.calculation.Reason;
import laurel.verification.Difference.What;
import org.jspecify.annotations.Nullable;

/** One package against the second opinion on it. */
final class Confrontation {

    private final IncentivePackage given;
    private final List<Difference> differences = new ArrayList<>();

    Confrontation(IncentivePackage given) {
        this.given = given;
    }

    List<Difference> differences() {
        return differences;
    }

    /** What both say is struck out; what is left of one award stands against each other. */
    void compare(List<Stated> calculated, List<Stated> expected) {
        List<Stated> only = new ArrayList<>(calculated);
        List<Stated> missing = new ArrayList<>();
        Set<String> told = new HashSet<>();
        given.notEvaluable().forEach(open -> told.addAll(open.awards()));
        for (Stated stated : expected) {
            boolean isTold = stated.what() == What.NOT_EVALUABLE
                    ? told.contains(stated.subject())
                    : remove(only, stated::saysTheSameAs) != null;
            if (!isTold) {
                missing.add(stated);
            }
        }
        for (Stated stated : only) {
            add(stated, remove(missing, stated::isAboutTheSameAs));
        }
        missing.forEach(stated -> add(null, stated));
    }

    /** What DRL rules are said to have seen must be among the facts. */
    void check(List<Reason> reasons, Evidence evidence) {
        for (Reason reason : reasons) {
            for (Reason.SeenFact seen : reason.facts()) {
                if (!evidence.holds(seen)) {
                    differences.add(new Difference(
                            given.employee(),
                            What.FACT,
                            String.valueOf(reason.origin().rule()),
                            seen.fact() + " " + seen.name() + " = " + seen.value(),
                            null,
                            "",
                            ""));
                }
            }
        }
    }

    private static @Nullable Stated remove(List<Stated> list, Predicate<Stated> wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (wanted.test(list.get(i))) {
                return list.remove(i);
            }
        }
        return null;
    }

    private void add(@Nullable Stated calculated, @Nullable Stated expected) {
        Stated one = calculated == null ? expected : calculated;
        if (one != null) {
            differences.add(new Difference(
                    given.employee(),
                    one.what(),
                    one.subject(),
                    calculated == null ? null : calculated.value(),
                    expected == null ? null : expected.value(),
                    calculated == null ? "" : calculated.how().get(),
                    expected == null ? "" : expected.how().get()));
        }
    }
}
