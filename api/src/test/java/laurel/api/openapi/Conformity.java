package laurel.api.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The ways in which a JSON value is not what the document says. A member that the document does not name is one. */
public final class Conformity {

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private Conformity(JsonNode document) {
        this.document = document;
    }

    public static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
        Conformity conformity = new Conformity(document);
        conformity.check(conformity.parts(schema), value, "");
        return conformity.faults;
    }

    /** The schema itself, what it refers to, and what it consists of. */
    private List<JsonNode> parts(JsonNode schema) {
        if (schema.has("$ref")) {
            return parts(document.at(schema.path("$ref").asString().substring(1)));
        }
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(part -> parts.addAll(parts(part)));
        return parts;
    }

    private void check(List<JsonNode> schema, JsonNode value, String at) {
        schema.forEach(part -> checkOne(part, value, at));
        if (value.isObject()) {
            value.properties().forEach(member -> {
                List<JsonNode> known = schema.stream()
                        .map(part -> part.path("properties").has(member.getKey())
                                ? part.path("properties").path(member.getKey())
                                : part.path("additionalProperties"))
                        .filter(JsonNode::isObject)
                        .flatMap(found -> parts(found).stream())
                        .toList();
                if (known.isEmpty()) {
                    faults.add(at + "/" + member.getKey() + " is not in the document");
                }
                check(known, member.getValue(), at + "/" + member.getKey());
            });
        }
    }

    private void checkOne(JsonNode schema, JsonNode value, String at) {
        Set<String> types = new HashSet<>();
        schema.path("type").forEach(type -> types.add(type.asString()));
        if (schema.path("type").isString()) {
            types.add(schema.path("type").asString());
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        if (!types.isEmpty() && !types.contains(type(value))) {
            faults.add(at + " is of the type " + type(value));
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            faults.add(at + " is " + value);
        }
        if (schema.has("pattern")
                && !value.asString().matches(schema.path("pattern").asString())) {
            faults.add(at + " is " + value);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) {
                faults.add(at + "/" + name.asString() + " is missing");
            }
        });
        if (value.isArray()) {
            value.forEach(item -> check(parts(schema.path("items")), item, at + "/*"));
        }
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            default -> "string";
        };
    }
}
