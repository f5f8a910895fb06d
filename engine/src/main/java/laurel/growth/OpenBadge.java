package laurel.growth;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import laurel.problem.Label;
import laurel.problem.Language;

/**
 * A badge as an Open Badges 3.0 credential of 1EdTech, in JSON-LD. It bears no proof: whoever is to trust it without asking the
 * issuer needs one added by a signing service. The same badge is always the same credential.
 *
 * @param issuer a URI of the company's own
 * @param company the company's name
 * @param employee the holder's id at that company
 */
public record OpenBadge(String issuer, String company, String employee, Badge badge) {

    /** The document, as nested maps in the order in which members are written. */
    public Map<String, Object> toDocument(Language language) {
        String name = badge.award().label().in(language);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        document.put("id", urn(issuer + " " + employee + " " + badge.award().id() + " " + badge.period()));
        document.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        document.put("name", name);
        document.put("issuer", ordered("id", issuer, "type", List.of("Profile"), "name", company));
        document.put("validFrom", dateTime(badge.since()));
        document.put(
                "credentialSubject",
                ordered(
                        "type",
                        List.of("AchievementSubject"),
                        "identifier",
                        List.of(ordered(
                                "type",
                                "IdentityObject",
                                "hashed",
                                false,
                                "identityHash",
                                employee,
                                "identityType",
                                "identifier")),
                        "achievement",
                        ordered(
                                "id", urn(issuer + " " + badge.award().id()),
                                "type", List.of("Achievement"),
                                "achievementType", type(),
                                "name", name,
                                "description", name,
                                "criteria", ordered("narrative", criteria(language, name)))));
        return document;
    }

    private String type() {
        return switch (badge.award().kind()) {
            case CERTIFICATE -> "Certificate";
            default -> "Badge";
        };
    }

    /** The company's rule that the badge was given by; of one given earlier, its name. */
    private String criteria(Language language, String name) {
        Label clause = badge.reason() == null ? null : badge.reason().clause();
        return clause == null ? name : clause.in(language);
    }

    private static String urn(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    private static String dateTime(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static Map<String, Object> ordered(Object... members) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            ordered.put((String) members[i], members[i + 1]);
        }
        return ordered;
    }
}
