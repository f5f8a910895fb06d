package laurel.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import laurel.award.AwardDefinition;
import laurel.award.Exclusion;
import laurel.comparison.Edit.Change;
import laurel.comparison.Edit.Subject;
import laurel.fact.Named;
import laurel.fact.Term;
import laurel.problem.Label;
import laurel.problem.Place;
import laurel.table.BookContent;
import laurel.table.WrittenCell;
import org.jspecify.annotations.Nullable;

/** What two books' Terms and Awards sheets say differently. */
final class WordEdits {

    private final BookContent before;
    private final BookContent after;
    private final Tellings tellings;

    WordEdits(BookContent before, BookContent after, Tellings tellings) {
        this.before = before;
        this.after = after;
        this.tellings = tellings;
    }

    List<Pair<Term>> terms() {
        return pairs(Subject.TERM, before.terms().words(), after.terms().words(), WordEdits::isSame);
    }

    /** Two terms of one id that every condition finds the same. Labels and units are for people. */
    private static boolean isSame(Term one, Term other) {
        return one.type() == other.type()
                && one.source().equals(other.source())
                && one.allowed().equals(other.allowed())
                && Headings.normal(one.domain().limits())
                        .equals(Headings.normal(other.domain().limits()))
                && Objects.equals(one.ifMissing(), other.ifMissing())
                && one.better() == other.better();
    }

    List<Pair<AwardDefinition>> awards() {
        Map<String, Term> known = new LinkedHashMap<>();
        before.terms().words().forEach(term -> known.put(term.id(), term));
        after.terms().words().forEach(term -> known.putIfAbsent(term.id(), term));
        Rewording rewording = new Rewording(id -> Objects.requireNonNull(known.get(id)));
        return pairs(
                Subject.AWARD,
                before.awards().words(),
                after.awards().words(),
                (one, other) -> rewording.meaning(one).equals(rewording.meaning(other)));
    }

    /** Whether an award that a group would choose last among equals is now chosen first, or the other way round; or null. */
    @Nullable
    Edit awardOrder() {
        for (AwardDefinition one : before.awards().words()) {
            for (AwardDefinition other : before.awards().words()) {
                if (one.position() < other.position()
                        && isOfOneGroup(one, other)
                        && position(one) > position(other)
                        && position(other) >= 0) {
                    return tellings.add(new Edit(
                            0,
                            Subject.AWARD_ORDER,
                            Change.MOVED,
                            one.label(),
                            null,
                            one.place(),
                            after.awards().get(one.id()).place(),
                            List.of(),
                            true,
                            true,
                            null,
                            0));
                }
            }
        }
        return null;
    }

    private int position(AwardDefinition award) {
        return after.awards().words().stream().map(AwardDefinition::id).toList().indexOf(award.id());
    }

    private static boolean isOfOneGroup(AwardDefinition one, AwardDefinition other) {
        Exclusion group = one.payment().exclusion();
        Exclusion others = other.payment().exclusion();
        return group != null && others != null && group.group().equals(others.group());
    }

    private <T extends Named> List<Pair<T>> pairs(
            Subject subject, Collection<T> ofBefore, Collection<T> ofAfter, BiPredicate<T, T> same) {
        Map<String, T> known = new LinkedHashMap<>();
        ofAfter.forEach(word -> known.put(word.id(), word));
        List<Pair<T>> pairs = new ArrayList<>();
        for (T word : ofBefore) {
            T other = known.remove(word.id());
            pairs.add(new Pair<>(word, other, edit(subject, word, other, same)));
        }
        known.values().forEach(word -> pairs.add(new Pair<>(null, word, edit(subject, null, word, same))));
        return pairs;
    }

    /** A word that only one book has decides nothing by itself: what asks for it or gives it does. */
    private <T extends Named> @Nullable Edit edit(
            Subject subject, @Nullable T one, @Nullable T other, BiPredicate<T, T> same) {
        if (one == null || other == null) {
            T word = Objects.requireNonNull(one == null ? other : one);
            Change change = one == null ? Change.ADDED : Change.REMOVED;
            return tellings.add(edit(subject, change, word.label(), null, one, other, false));
        }
        boolean decides = !same.test(one, other);
        Edit edit = edit(subject, Change.CHANGED, other.label(), one.label(), one, other, decides);
        return decides || isTold(one, other) ? tellings.add(edit) : null;
    }

    /** What does not decide is told if a reader of packages would see it. */
    private static boolean isTold(Named one, Named other) {
        if (one instanceof AwardDefinition award && other instanceof AwardDefinition changed) {
            return !award.label().equals(changed.label()) || !award.payCode().equals(changed.payCode());
        }
        return one instanceof Term term
                && other instanceof Term changed
                && (!term.label().equals(changed.label()) || !term.unit().equals(changed.unit()));
    }

    private Edit edit(
            Subject subject,
            Change change,
            Label name,
            @Nullable Label old,
            @Nullable Named one,
            @Nullable Named other,
            boolean decides) {
        Place was = one == null ? null : one.place();
        Place is = other == null ? null : other.place();
        return new Edit(
                0,
                subject,
                change,
                name,
                name.equals(old) ? null : old,
                was,
                is,
                cells(before.written(), was, after.written(), is),
                false,
                decides,
                null,
                0);
    }

    /** The cells of two places that say something else, by their headings. */
    static List<Edit.CellEdit> cells(
            Map<Place, List<WrittenCell>> before,
            @Nullable Place was,
            Map<Place, List<WrittenCell>> after,
            @Nullable Place is) {
        Map<String, WrittenCell> old = byHeading(was == null ? List.of() : before.getOrDefault(was, List.of()));
        Map<String, WrittenCell> now = byHeading(is == null ? List.of() : after.getOrDefault(is, List.of()));
        Map<String, WrittenCell> all = new LinkedHashMap<>(old);
        now.forEach(all::putIfAbsent);
        List<Edit.CellEdit> cells = new ArrayList<>();
        all.forEach((heading, any) -> {
            WrittenCell first = old.get(heading);
            WrittenCell second = now.get(heading);
            String from = first == null ? "" : first.text();
            String to = second == null ? "" : second.text();
            if (!from.equals(to)) {
                cells.add(new Edit.CellEdit(
                        any.heading(),
                        first == null ? null : first.place(),
                        from,
                        second == null ? null : second.place(),
                        to));
            }
        });
        return cells;
    }

    /** A name may be there twice, in each language. */
    private static Map<String, WrittenCell> byHeading(List<WrittenCell> cells) {
        Map<String, WrittenCell> byHeading = new LinkedHashMap<>();
        for (WrittenCell cell : cells) {
            String heading = cell.heading().english();
            byHeading.put(byHeading.containsKey(heading) ? heading + " 2" : heading, cell);
        }
        return byHeading;
    }
}
