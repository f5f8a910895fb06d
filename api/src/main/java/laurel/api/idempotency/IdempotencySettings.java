package laurel.api.idempotency;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of writes that bring an {@code Idempotency-Key}.
 *
 * @param keep how long an answer is kept
 * @param mostBytes of an answer that is kept
 * @param mostRequestBytes of a body that is no multipart one
 * @param exempt paths below which nothing is kept, for their answers are secrets
 */
@ConfigurationProperties("laurel.idempotency")
record IdempotencySettings(
        @DefaultValue("24h") Duration keep,
        @DefaultValue("64MB") DataSize mostBytes,
        @DefaultValue("256MB") DataSize mostRequestBytes,
        @DefaultValue("/api/sessions") List<String> exempt) {

    IdempotencySettings {
        exempt = List.copyOf(exempt);
    }

    boolean isExempt(String path) {
        return exempt.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
