package laurel.api.calculation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a request may be.
 *
 * @param mostEmployees in one request
 * @param mostBytes of one request's body
 * @param mostLineBytes of one line of a stream, which may have any number of lines
 */
@ConfigurationProperties("laurel.calculation")
record CalculationSettings(
        @DefaultValue("10000") int mostEmployees,
        @DefaultValue("64MB") DataSize mostBytes,
        @DefaultValue("1MB") DataSize mostLineBytes) {}
