package laurel.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import laurel.award.AwardDefinition;
import laurel.calculation.IncentivePackage;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.table.DecisionTable;
import laurel.verification.Difference.What;

/**
 * A second opinion on packages of one book and period. It shares with the calculator what was read of workbooks and facts,
 * and nothing that matches or calculates. Immutable: any number of threads may ask it.
 */
public final class SecondOpinion {

    private final Vocabulary<Term> terms;
    private final Vocabulary<AwardDefinition> awards;
    private final Tables tables;
    private final DrlGives byDrl;
    private final Period period;

    public SecondOpinion(
            Vocabulary<Term> terms,
            Vocabulary<AwardDefinition> awards,
            List<DecisionTable> tables,
            DrlGives byDrl,
            Period period) {
        this.terms = terms;
        this.awards = awards;
        this.tables = new Tables(terms, tables, byDrl);
        this.byDrl = byDrl;
        this.period = period;
    }

    /**
     * Works out again what the package says of the employee with those facts. Shares in pools and places among others are
     * taken as they are.
     */
    public Verification verify(Facts facts, IncentivePackage given) {
        return verify(facts, given, new ArrayList<>(), census());
    }

    /** To be filled. */
    Census census() {
        return new Census(terms, period);
    }

    /** Adds the employee's shares in pools to {@code members}, and places among others to {@code census}. */
    Verification verify(Facts facts, IncentivePackage given, List<PoolMember> members, Census census) {
        Testimony testimony = new Testimony(given, terms);
        Retro retro = new Retro(tables, awards, facts, period);
        Facts known = retro.corrected();
        Entries entries = new Entries(tables, awards, known, period, testimony);
        census.add(facts, entries.plain());
        Opinion opinion = new Opinion(awards, entries, testimony, known, period);
        List<Stated> expected = opinion.of(entries.entries());
        expected.addAll(entries.derived());
        expected.addAll(Corrections.stated(retro.corrections(), opinion.settled()));
        Map<String, Long> unverified = new TreeMap<>(testimony.unverified());
        Set<String> beyond = beyondReach(entries, testimony, unverified);
        for (String award : retro.unsure()) {
            beyond.add(award);
            unverified.merge(byDrl.awards().getOrDefault(award, ""), 1L, Long::sum);
        }
        List<Stated> calculated = Statements.in(given);
        calculated.removeIf(stated -> stated.what() != What.DERIVED && beyond.contains(stated.subject()));
        expected.removeIf(stated -> stated.what() != What.DERIVED && beyond.contains(stated.subject()));
        opinion.members().stream()
                .filter(member -> !beyond.contains(member.award().id()))
                .forEach(members::add);
        Confrontation confrontation = new Confrontation(given);
        confrontation.compare(calculated, expected);
        confrontation.check(testimony.reasons(), new Evidence(facts, entries.plain(), terms));
        return Verification.of(calculated.size(), confrontation.differences(), unverified, testimony.trusted());
    }

    /** The awards that hang on what a DRL rule did and no package tells, and those that exclude them. */
    private Set<String> beyondReach(Entries entries, Testimony testimony, Map<String, Long> unverified) {
        Set<String> beyond = new HashSet<>(testimony.open().keySet());
        List<Way> unsure = entries.unsure();
        if (!unsure.isEmpty()) {
            byDrl.terms().values().stream().distinct().forEach(rule -> unverified.merge(rule, 1L, Long::sum));
            awards.words().stream()
                    .filter(award -> unsure.stream().anyMatch(way -> way.isOf(award)))
                    .forEach(award -> beyond.add(award.id()));
        }
        if (!beyond.isEmpty()) {
            Set<String> groups = new HashSet<>();
            awards.words().stream()
                    .filter(award -> beyond.contains(award.id()) && Preference.group(award) != null)
                    .forEach(award -> groups.add(Preference.group(award)));
            awards.words().stream()
                    .filter(award -> groups.contains(Preference.group(award)))
                    .forEach(award -> beyond.add(award.id()));
        }
        return beyond;
    }
}
