package laurel.api.idempotency;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What is kept of writes that bring an {@code Idempotency-Key}.
 *
 * @param keep how long an answer is kept
 * @param mostBytes of an answer that is kept
 * @param mostRequestBytes of a body that is no multipart one
 * @param exempt paths below which nothing is kept, for their answers are secrets
 */
@ConfigurationProperties("laurel.idempotency")
public record IdempotencySettings(
        @DefaultValue("24h") Duration keep,
        @DefaultValue("64MB") DataSize mostBytes,
        @DefaultValue("256MB") DataSize mostRequestBytes,
        @DefaultValue({"/api/sessions", "/api/users"}) List<String> exempt) {

    /** They change nothing, so that they can be handled twice; and what they answer is names and amounts. */
    private static final List<PathPattern> READING = Stream.of("/api/calculations", "/api/checks", "/api/comparisons")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    public IdempotencySettings {
        exempt = List.copyOf(exempt);
    }

    /** Whether nothing is kept of requests to that path. */
    public boolean isExempt(PathContainer path) {
        return Stream.concat(
                        READING.stream(),
                        exempt.stream().map(prefix -> PathPatternParser.defaultInstance.parse(prefix + "/**")))
                .anyMatch(pattern -> pattern.matches(path));
    }
}
