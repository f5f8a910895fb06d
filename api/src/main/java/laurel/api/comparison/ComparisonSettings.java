package laurel.api.comparison;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a comparison may take in. How large a request may be as it is sent is a setting of Spring's.
 *
 * @param mostBytes of a book or of facts once they are unpacked
 */
@ConfigurationProperties("laurel.comparison")
public record ComparisonSettings(@DefaultValue("512MB") DataSize mostBytes) {}
