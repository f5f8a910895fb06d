package laurel.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import laurel.award.AwardDefinition;
import laurel.fact.Assignment;
import laurel.fact.Event;
import laurel.fact.Facts;
import laurel.fact.Period;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.problem.Place;
import laurel.table.Column;
import laurel.table.DecisionTable;
import laurel.verification.Difference.What;
import org.jspecify.annotations.Nullable;

/** What all tables give an employee, occasion by occasion, and what DRL is said to have given. */
final class Entries {

    private final Tables tables;
    private final Vocabulary<AwardDefinition> awards;
    private final Facts facts;
    private final Period period;
    private final Testimony testimony;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Stated> derived = new ArrayList<>();
    private final Map<Scene, Way> scenes = new HashMap<>();
    private final Scene plain;

    Entries(Tables tables, Vocabulary<AwardDefinition> awards, Facts facts, Period period, Testimony testimony) {
        this.tables = tables;
        this.awards = awards;
        this.facts = facts;
        this.period = period;
        this.testimony = testimony;
        this.plain = new Scene(tables, new Reading(facts, period, held(), null), period.end(), testimony.derived());
        tables.ways().forEach(this::look);
        score();
        derive();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The derived terms that tables give. */
    List<Stated> derived() {
        return derived;
    }

    /** What somebody looks like who is looked at but once. */
    Scene plain() {
        return plain;
    }

    /** The ways of looking in which something followed from what DRL derived, though nobody knows what that was. */
    List<Way> unsure() {
        return scenes.keySet().stream()
                .filter(Scene::isUnsure)
                .map(scenes::get)
                .distinct()
                .toList();
    }

    /** Whether a table that may give the award could not decide, because something is unknown or rows contradict. */
    boolean isOpen(AwardDefinition award) {
        return scenes.entrySet().stream()
                .filter(scene -> scene.getValue().isOf(award))
                .anyMatch(scene -> tables.all().stream()
                        .filter(table ->
                                tables.event(table).equals(scene.getValue().event()))
                        .filter(table ->
                                Tables.awards(table).anyMatch(one -> one.id().equals(award.id())))
                        .anyMatch(table -> tables.judge(table).isOpen(scene.getKey())));
    }

    private void look(Way way) {
        if (way.equals(Way.PLAIN)) {
            take(way, plain, 0);
            testimony.claims().forEach(this::trust);
        } else if (way.event().isEmpty()) {
            look(way, null);
        } else {
            facts.events().stream()
                    .filter(event -> event.name().equals(way.event()) && overlaps(event.date(), event.date()))
                    .sorted(Comparator.comparing(Event::date))
                    .forEach(event -> look(way, event));
        }
    }

    private void look(Way way, @Nullable Event event) {
        List<Assignment> posts = posts();
        if (!way.splits() || posts.isEmpty()) {
            take(way, scene(way, way.splits() ? null : held(), event), 0);
            return;
        }
        for (int i = 0; i < posts.size(); i++) {
            if (event == null || covers(posts.get(i), event.date())) {
                take(way, scene(way, posts.get(i), event), i);
            }
        }
    }

    private Scene scene(Way way, @Nullable Assignment post, @Nullable Event event) {
        Reading reading = new Reading(facts, period, post, event);
        LocalDate day = period.end();
        if (way.datedBy() != null) {
            Object said = reading.read(way.datedBy().source());
            said = said == null ? way.datedBy().ifMissing() : said;
            day = said instanceof LocalDate date ? date : day;
        }
        return new Scene(tables, reading, day, null);
    }

    private void take(Way way, Scene scene, int post) {
        scenes.put(scene, way);
        for (DecisionTable table : tables.all()) {
            if (tables.event(table).equals(way.event())) {
                for (Ruled ruled : scene.ruling(table)) {
                    if (ruled.column() instanceof Column.GivesAward gives && way.isOf(gives.award())) {
                        entries.add(new Entry(
                                gives.award(), scene, post, ruled.value(), ruled.isMoney(), ruled.origin(), false));
                    }
                }
            }
        }
    }

    private void trust(Testimony.Claim claim) {
        entries.add(new Entry(awards.get(claim.award()), plain, -1, claim.quantity(), false, claim.rule(), true));
    }

    private void score() {
        boolean hasGoals =
                facts.profile().goals().stream().anyMatch(goal -> goal.period().equals(period));
        for (Term term : tables.scores()) {
            Object score = plain.value(term);
            if (hasGoals && score != null) {
                List<Integer> row = term.place() instanceof Place.Row place ? List.of(place.row()) : List.of();
                String origin = Ruled.origin(term.label().english(), row);
                String value = Statements.derived(term.type(), score);
                derived.add(new Stated(What.DERIVED, term.id(), value + " [" + origin + "]", () -> origin));
            }
        }
    }

    private void derive() {
        for (DecisionTable table : tables.all()) {
            if (tables.event(table).isEmpty()) {
                for (Ruled ruled : plain.ruling(table)) {
                    if (ruled.column() instanceof Column.GivesTerm gives) {
                        String value = Statements.derived(gives.term().type(), ruled.value());
                        derived.add(new Stated(
                                What.DERIVED, gives.term().id(), value + " [" + ruled.origin() + "]", ruled::origin));
                    }
                }
            }
        }
    }

    /** The post at the end of the period. */
    private @Nullable Assignment held() {
        return facts.assignments().stream()
                .filter(post -> covers(post, period.end()))
                .findFirst()
                .orElse(null);
    }

    private List<Assignment> posts() {
        return facts.assignments().stream()
                .filter(post -> overlaps(post.from(), post.to()))
                .toList();
    }

    private boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return from.compareTo(period.end()) <= 0 && (to == null || to.compareTo(period.start()) >= 0);
    }

    private static boolean covers(Assignment post, LocalDate day) {
        return post.from().compareTo(day) <= 0
                && (post.to() == null || post.to().compareTo(day) >= 0);
    }
}
