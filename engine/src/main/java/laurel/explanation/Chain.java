package laurel.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import laurel.calculation.IncentivePackage.DerivedTerm;
import laurel.calculation.Reason;
import laurel.calculation.Reason.ConditionMet;
import laurel.calculation.Reason.SeenFact;
import laurel.problem.Language;

/** The derived terms of a package, each told once, below the first thing that rests on it: link by link to the facts. */
final class Chain {

    private final List<DerivedTerm> derived;
    private final Sentences sentences;
    private final Wording wording;
    private final Language language;
    private final Set<DerivedTerm> told = new HashSet<>();

    Chain(List<DerivedTerm> derived, Sentences sentences, Wording wording, Language language) {
        this.derived = derived;
        this.sentences = sentences;
        this.wording = wording;
        this.language = language;
    }

    /** What that reason rests on and is not told yet, each link further in than the one that rests on it. */
    List<String> below(Reason reason) {
        return below(reason, 1);
    }

    /** What nothing rests on that was told. */
    List<String> rest() {
        List<String> rest = new ArrayList<>();
        for (DerivedTerm one : derived) {
            if (told.add(one)) {
                rest.add(tell(one));
                rest.addAll(below(one.reason(), 1));
            }
        }
        return rest;
    }

    private List<String> below(Reason reason, int depth) {
        List<String> links = new ArrayList<>();
        asked(reason)
                .distinct()
                .flatMap(term -> derived.stream().filter(one -> one.term().equals(term)))
                .filter(told::add)
                .forEach(one -> {
                    links.add("  ".repeat(depth) + Explainer.TEXTS.say(language, "link", tell(one)));
                    links.addAll(below(one.reason(), depth + 1));
                });
        return links;
    }

    private static Stream<String> asked(Reason reason) {
        Stream<String> steps = reason.arithmetic().stream().flatMap(step -> Stream.ofNullable(step.of()));
        return Stream.of(
                        reason.parts().stream().flatMap(Chain::asked),
                        reason.conditions().stream().map(ConditionMet::term),
                        reason.facts().stream()
                                .filter(fact -> fact.fact().equals("derived"))
                                .map(SeenFact::name),
                        steps)
                .flatMap(all -> all);
    }

    private String tell(DerivedTerm one) {
        String what = Explainer.TEXTS.say(
                language, "derived", wording.label(one.term()), wording.value(one.term(), one.value()));
        return sentences.because(what, one.reason());
    }
}
