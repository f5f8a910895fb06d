package laurel.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import laurel.award.AwardDefinition;
import laurel.comparison.FoldersPaired.Both;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.policy.PolicyBook;
import laurel.run.Crew;
import laurel.run.Together;
import org.jspecify.annotations.Nullable;

/**
 * What is known of all employees together by each of two books and, where several causes reach an award by way of other
 * people, by the books between them. Each book between costs about another calculation of everybody, so there are only few.
 */
final class Companies {

    /** More books between would take too long: an award that needs them is not divided. */
    private static final int MOST = 8;

    private final Set<Cause> coupling;
    private final Together before;
    private final Together after;
    private final Map<Set<Cause>, Together> between;

    private Companies(Set<Cause> coupling, Together before, Together after, Map<Set<Cause>, Together> between) {
        this.coupling = coupling;
        this.before = before;
        this.after = after;
        this.between = between;
    }

    /** Of all in those batches, which are asked for again with every pass. */
    static Companies of(
            BookEdits edits, Influence influence, Period period, Supplier<Iterator<List<Both>>> batches, Crew crew)
            throws IOException {
        Map<Set<Cause>, PolicyBook> books = new LinkedHashMap<>();
        for (Set<Cause> set : wanted(edits, influence)) {
            PolicyBook book = Mixture.of(edits, set);
            if (book != null) {
                books.put(set, book);
            }
        }
        List<PolicyBook> all = new ArrayList<>(List.of(edits.before(), edits.after()));
        all.addAll(books.values());
        Pairs pairs = new Pairs(batches, books.size());
        List<Together> together = Together.of(all, period, pairs, crew);
        Map<Set<Cause>, Together> between = new HashMap<>();
        if (!pairs.differs.get()) {
            int next = 2;
            for (Set<Cause> set : books.keySet()) {
                between.put(set, together.get(next++));
            }
        }
        return new Companies(influence.coupling(), together.get(0), together.get(1), between);
    }

    /** As many awards' as there is room for, in the order of awards. */
    private static Set<Set<Cause>> wanted(BookEdits edits, Influence influence) {
        Set<Set<Cause>> wanted = new LinkedHashSet<>();
        for (Pair<AwardDefinition> award : edits.awards()) {
            List<Influence.Way> ways = influence.on(award.any().id());
            if (ways.size() < 2) {
                // What the only cause does is the difference.
                continue;
            }
            Set<Set<Cause>> more = new LinkedHashSet<>(wanted);
            more.addAll(Attribution.parts(ways.stream()
                    .filter(Influence.Way::couples)
                    .map(Influence.Way::cause)
                    .toList()));
            more.remove(influence.coupling());
            if (more.size() <= MOST) {
                wanted.addAll(more);
            }
        }
        return wanted;
    }

    Together before() {
        return before;
    }

    Together after() {
        return after;
    }

    /** By the first book with those causes; null if that is not known. */
    @Nullable
    Together with(Set<Cause> made) {
        Set<Cause> own = new HashSet<>(made);
        own.retainAll(coupling);
        return own.isEmpty() ? before : own.equals(coupling) ? after : between.get(own);
    }

    /** Everybody as the first book, the second, and each of so many between them see them. */
    private static final class Pairs implements Together.Everybody<List<Both>> {

        private final Supplier<Iterator<List<Both>>> batches;
        private final int between;

        /** Whether there is anybody of whom a book between can see nothing, so that it does not see the company. */
        private final AtomicBoolean differs = new AtomicBoolean();

        Pairs(Supplier<Iterator<List<Both>>> batches, int between) {
            this.batches = batches;
            this.between = between;
        }

        @Override
        public Iterator<List<Both>> batches() {
            return batches.get();
        }

        @Override
        public List<List<Facts>> of(List<Both> batch) {
            List<Facts> ofBefore = new ArrayList<>();
            List<Facts> ofAfter = new ArrayList<>();
            List<Facts> ofBoth = new ArrayList<>();
            for (Both both : batch) {
                Person person = both.read().person();
                add(person.before(), ofBefore);
                add(person.after(), ofAfter);
                if (between > 0 && !add(person.inBoth(), ofBoth) && !person.isNobody()) {
                    differs.set(true);
                }
            }
            List<List<Facts>> all = new ArrayList<>(List.of(ofBefore, ofAfter));
            for (int i = 0; i < between; i++) {
                all.add(ofBoth);
            }
            return all;
        }

        private static boolean add(@Nullable Facts facts, List<Facts> all) {
            if (facts != null) {
                all.add(facts);
            }
            return facts != null;
        }
    }
}
