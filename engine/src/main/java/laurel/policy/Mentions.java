package laurel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import laurel.award.AwardDefinition;
import laurel.fact.NamedFact;
import laurel.fact.Source;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Nearest;
import laurel.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The derived terms, scores of goals and awards that one rule names, each looked up in the book. */
final class Mentions {

    private final Set<String> asks = new TreeSet<>();
    private final Set<String> gives = new TreeSet<>();
    private final Set<String> awards = new TreeSet<>();
    private final Vocabulary<Term> terms;
    private final Vocabulary<Term> derived;
    private final Vocabulary<AwardDefinition> known;
    private final DrlText text;

    Mentions(Vocabulary<Term> terms, Vocabulary<AwardDefinition> known, DrlText text) {
        this.terms = terms;
        // The names of the book's terms were compared when it was read: these problems would only repeat them.
        this.derived =
                new Vocabulary<>(terms.words().stream().filter(Term::isDerived).toList(), new Problems());
        this.known = known;
        this.text = text;
    }

    Set<String> asks() {
        return asks;
    }

    Set<String> gives() {
        return gives;
    }

    Set<String> awards() {
        return awards;
    }

    void asks(String term, int line) {
        boolean score = terms.find(term)
                .filter(found -> found.id().equals(term) && found.isScore())
                .isPresent();
        if (score || isDerived(term, line)) {
            asks.add(term);
        }
    }

    void gives(String term, int line) {
        if (isDerived(term, line)) {
            gives.add(term);
        }
    }

    /** The award of exactly that code, which the rule gives; null, and a problem, if there is none. */
    @Nullable
    AwardDefinition award(String code, int line) {
        AwardDefinition award = known(code, line);
        if (award != null) {
            awards.add(code);
        }
        return award;
    }

    /** An award of which the rule only asks whether it was given earlier. */
    void earlier(String code, int line) {
        known(code, line);
    }

    private @Nullable AwardDefinition known(String code, int line) {
        AwardDefinition award = known.find(code).orElse(null);
        if (award == null || !award.id().equals(code)) {
            String near =
                    known.find(known.nearest(code)).map(AwardDefinition::id).orElse("");
            text.error(line, "drl.award.unknown", code, near);
            return null;
        }
        return award;
    }

    /** A metric that no term reads is refused: nothing would bring it, and the rule would never fire. */
    void metric(String name, int line) {
        Set<String> read = new TreeSet<>();
        for (Term term : terms.words()) {
            if (term.source() instanceof Source.OfMetric metric) {
                read.add(metric.name());
            }
        }
        require(line, "drl.metric", name, read);
    }

    /** Nor would anything bring an event that no term asks about. */
    void event(String name, int line) {
        Set<String> known = new TreeSet<>();
        for (Term term : terms.words()) {
            if (term.source() instanceof Source.OfEvent event) {
                known.add(event.name());
            } else if (term.source() instanceof Source.EventCount events) {
                known.add(events.name());
            }
        }
        require(line, "drl.event", name, known);
    }

    /** Nor would anything bring what is assessed, recognized or lived through, unless a term asks for it. */
    void named(NamedFact kind, String name, int line) {
        Set<String> known = new TreeSet<>();
        for (Term term : terms.words()) {
            String asked = kind.askedBy(term);
            if (asked != null) {
                known.add(asked);
            }
        }
        require(line, "drl.named", name, known, kind.word());
    }

    /** {@code code.none} where no other name could have been meant, for there is none. */
    private void require(int line, String code, String name, Set<String> known, Object... more) {
        if (!known.contains(name)) {
            List<Object> values = new ArrayList<>(List.of(name, Nearest.to(name, known.stream())));
            values.addAll(List.of(more));
            text.error(line, known.isEmpty() ? code + ".none" : code, values.toArray());
        }
    }

    private boolean isDerived(String term, int line) {
        boolean here =
                derived.find(term).filter(found -> found.id().equals(term)).isPresent();
        if (!here) {
            String near = derived.find(derived.nearest(term)).map(Term::id).orElse("");
            boolean elsewhere =
                    terms.find(term).filter(found -> !found.isDerived()).isPresent();
            text.error(line, elsewhere ? "drl.term.given" : "drl.term.unknown", term, near);
        }
        return here;
    }
}
