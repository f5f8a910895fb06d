package laurel.api.handover;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much payroll may say at once.
 *
 * @param mostBytes of one request's acknowledgements
 */
@ConfigurationProperties("laurel.handover")
record HandoverSettings(@DefaultValue("32MB") DataSize mostBytes) {}
