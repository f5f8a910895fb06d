package laurel.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import laurel.fact.Term;
import laurel.fact.Vocabulary;
import laurel.intake.FactMember;
import laurel.intake.FactsJson;

/** The JSON schemas of what a request tells of an employee, with the attributes that the book's terms ask for. */
final class FactSchemas {

    /** What a kind of facts is called in the document, and what it is. */
    private record Named(String name, String description) {}

    private static final Map<String, Named> NAMES = Map.ofEntries(
            Map.entry("employees", new Named("Employee", "An employee, and all that is known of the employee.")),
            Map.entry("metrics", new Named("Metric", "A measured result in a period; without one, in the request's.")),
            Map.entry("courses", new Named("Course", "An attempt at a course.")),
            Map.entry(
                    "given",
                    new Named(
                            "Given",
                            "An award that was given earlier. Of its amount all is told or nothing: calculated is paid, carried"
                                    + " and withheld together.")),
            Map.entry(
                    "assignments",
                    new Named(
                            "Assignment",
                            "The post that the employee holds from one day to another; what it leaves open is as the"
                                    + " employee's own.")),
            Map.entry("absences", new Named("Absence", "Days on which the employee was away.")),
            Map.entry("events", new Named("Event", "Something that the employee did on a day, such as a sale.")),
            Map.entry(
                    "rates",
                    new Named("ExchangeRate", "What one unit of a currency is worth in another, from a day on.")),
            Map.entry("calendar", new Named("CalendarDay", "A holiday, or a day at a weekend that is worked.")),
            Map.entry(
                    "goals",
                    new Named(
                            "Goal",
                            "An objective that other goals add up to, or a key result with a target. The weights of all that serve the same add up to 100%.")),
            Map.entry("recognitions", new Named("Recognition", "A colleague's thanks.")),
            Map.entry("plans", new Named("CoursePlan", "A course that the employee is to pass in the period.")),
            Map.entry(
                    "assessments",
                    new Named("Assessment", "How well the employee masters something, as seen on a day.")),
            Map.entry(
                    "preferences",
                    new Named("Preference", "What the employee said in a survey to need: rank 1 is needed most.")),
            Map.entry("life_events", new Named("LifeEvent", "Something that changed what the employee needs.")),
            Map.entry(
                    "objectives",
                    new Named("Objective", "What the company or a team means to reach; goals may serve it.")));

    /** Whose type is that of the term that asks. */
    private static final Set<String> MEASURED = Set.of("metrics.value", "events.value", "assessments.score");

    private static final List<String> TEXT = List.of("string");

    private FactSchemas() {}

    static Map<String, Object> of(Vocabulary<Term> terms) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        FactMember.of(terms).forEach((kind, members) -> {
            Named named = named(kind);
            Map<String, Object> properties = new LinkedHashMap<>();
            members.forEach(member -> properties.put(member.id(), schema(kind, member)));
            if (kind.equals("employees")) {
                FactsJson.ofEmployee().forEach(array -> properties.put(array, arrayOf(array)));
            }
            schemas.put(
                    named.name(),
                    Map.of(
                            "type",
                            "object",
                            "description",
                            named.description(),
                            "additionalProperties",
                            false,
                            "required",
                            required(members),
                            "properties",
                            properties));
        });
        return schemas;
    }

    private static Named named(String kind) {
        return Objects.requireNonNull(NAMES.get(kind), kind);
    }

    private static Map<String, Object> arrayOf(String kind) {
        return Map.of(
                "type",
                List.of("array", "null"),
                "items",
                Map.of("$ref", "#/components/schemas/" + named(kind).name()));
    }

    private static List<String> required(List<FactMember> members) {
        return members.stream().filter(FactMember::required).map(FactMember::id).toList();
    }

    private static Map<String, Object> schema(String kind, FactMember member) {
        boolean measured = MEASURED.contains(kind + "." + member.id());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", measured ? "Of the type of the term that asks for it." : described(member));
        if (measured || !types(member).equals(TEXT)) {
            schema.put("examples", List.of(measured ? "80%" : member.example()));
        }
        List<String> types = new ArrayList<>(measured ? List.of("number", "string") : types(member));
        if (!member.required()) {
            types.add("null");
        }
        schema.put("type", types);
        if (member.type().english().equals("date")) {
            schema.put("format", "date");
        }
        return schema;
    }

    private static String described(FactMember member) {
        return member.label().english() + " / " + member.label().chinese() + ": "
                + member.type().english();
    }

    /** Numbers may be texts as well, which keep every digit whatever wrote the JSON. */
    private static List<String> types(FactMember member) {
        return switch (member.type().english()) {
            case "number", "integer", "percent", "money" -> List.of("number", "string");
            case "yes/no" -> List.of("boolean", "string");
            case "period" -> List.of("string", "integer");
            default -> TEXT;
        };
    }
}
