package laurel.api.cycle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one import may bring. How large a request may be as it is sent is a setting of Spring's.
 *
 * @param mostBytes of all its files once they are unpacked
 */
@ConfigurationProperties("laurel.facts")
record FactsSettings(@DefaultValue("4GB") DataSize mostBytes) {}
